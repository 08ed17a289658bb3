import { highlight } from '#src/features/read-aloud/highlight.client.ts';
import { collectPassages, toRange } from '#src/features/read-aloud/passages.client.ts';
import { Player, type State } from '#src/features/read-aloud/player.ts';
import css from '#src/features/read-aloud/read-aloud.css?inline';
import { planReading } from '#src/features/read-aloud/reading-plan.ts';
import { getSound, type PlacedItem } from '#src/features/read-aloud/sound.client.ts';

const listVoices = (): SpeechSynthesisVoice[] =>
  'speechSynthesis' in window ? speechSynthesis.getVoices() : [];

/** Styles come with the player: pages that nobody listens to carry none of them. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

function showPlace(item: PlacedItem | undefined): void {
  if (!item) {
    highlight(undefined);
    return;
  }
  const { passage } = item;
  const [start, length] = item.kind === 'speech' ? [item.start, item.text.length] : [0, passage.text.length];
  highlight({ range: toRange(passage, start, length), block: passage.block });
}

/**
 * Makes the bar under the short answer work. In: its element, the language of the guide, and the parts that a person has
 * recorded. What cannot be read after all is said by the line that is kept for it.
 */
export function showReader(
  root: HTMLElement,
  lang: string,
  recorded: ReadonlySet<string>,
  sayNoVoice: () => void,
): void {
  const guide = root.closest('article');
  const [play, stop] = root.querySelectorAll('button');
  const speed = root.querySelector('select');
  if (!guide || !play || !stop || !speed) throw new Error('The bar is not whole.');
  addStyles();
  const listen = play.textContent;
  const words: Record<State, string | undefined> = {
    idle: listen,
    failed: listen,
    reading: root.dataset.pause,
    paused: root.dataset.goOn,
  };
  const showWhileReading = (isOpen: boolean): void => {
    root.classList.toggle('reads', isOpen);
    for (const control of [stop, speed]) control.hidden = !isOpen;
  };
  showWhileReading(false);
  const player = new Player<PlacedItem>(
    getSound(root.querySelector('audio'), root.dataset.base ?? ''),
    (state, item) => {
      const isOpen = state === 'reading' || state === 'paused';
      play.textContent = words[state] ?? listen;
      // A button that goes must not take the focus with it.
      if (!isOpen && root.contains(document.activeElement)) play.focus({ preventScroll: true });
      showWhileReading(isOpen);
      showPlace(item);
      if (state === 'failed') sayNoVoice();
    },
  );
  play.addEventListener('click', () => {
    if (player.state === 'reading') player.pause();
    else if (player.state === 'paused') player.goOn();
    else {
      const plan = planReading(collectPassages(guide), lang, listVoices(), recorded);
      if (plan) player.start(plan);
      else sayNoVoice();
    }
  });
  stop.addEventListener('click', () => {
    player.stop();
  });
  speed.addEventListener('change', () => {
    player.setSpeed(Number(speed.value));
  });
  // The screen is put away: nobody may hear what was on it. It goes on only when the reader asks.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) player.pause();
  });
  // `leaving` is said by the way out, before the page is gone.
  for (const event of ['pagehide', 'leaving'])
    addEventListener(event, () => {
      player.stop();
    });
}
