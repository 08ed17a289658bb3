import { chooseVoice } from '#src/features/read-aloud/choose-voice.ts';

/**
 * Offers to read a guide aloud where this phone has a voice of that very language, or people have recorded the guide; says so
 * where it has none. The player is loaded only then, after the page is painted, and before its button is shown.
 */
const root = document.querySelector<HTMLElement>('[data-read-aloud]');
const lang = root?.dataset.readAloud ?? '';

/** Some browsers tell their voices late, or twice; a list that stays empty is an answer too. */
const patienceMs = 2000;

const hasVoice = (): boolean =>
  'speechSynthesis' in window && chooseVoice(speechSynthesis.getVoices(), lang) !== undefined;

/** Parts with a recording that this browser can play: older iPhones know no Opus in Ogg. */
function listRecorded(): ReadonlySet<string> {
  const canPlay = root?.querySelector('audio')?.canPlayType('audio/ogg; codecs=opus');
  return new Set(canPlay ? root?.dataset.recorded?.split(' ') : []);
}

/** Shows the controls, or the line that says why there are none. */
function show(bar: HTMLElement, canRead: boolean): void {
  const [controls, line] = bar.querySelectorAll<HTMLElement>(':scope > div, :scope > p');
  if (controls) controls.hidden = !canRead;
  if (line) line.hidden = canRead;
  bar.hidden = false;
}

let isOffered = false;

async function offer(bar: HTMLElement, recorded: ReadonlySet<string>): Promise<void> {
  if (isOffered) return;
  isOffered = true;
  try {
    const { showReader } = await import('#src/features/read-aloud/reader.client.ts');
    showReader(bar, lang, recorded, () => {
      show(bar, false);
    });
    show(bar, true);
  } catch {
    // Not on this phone yet, and no way to fetch it: the page can be read with the eyes.
    isOffered = false;
  }
}

function start(bar: HTMLElement): void {
  const recorded = listRecorded();
  const look = (): void => {
    if (recorded.size > 0 || hasVoice()) void offer(bar, recorded);
  };
  look();
  // In older Safari it is no target of events.
  if ('speechSynthesis' in window) speechSynthesis.onvoiceschanged = look;
  setTimeout(() => {
    look();
    if (!isOffered) show(bar, false);
  }, patienceMs);
}

if (root) start(root);
