import { chooseVoice } from '#src/features/read-aloud/choose-voice.ts';

/**
 * Reads a guide aloud where this phone has a voice of that very language, or people have recorded the guide; says so to readers
 * who press where it has none. Until then the page stays as it was painted. The player is loaded only where it can read.
 */
const root = document.querySelector<HTMLElement>('[data-read-aloud]');
const lang = root?.dataset.readAloud ?? '';

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
}

let player: 'none' | 'loading' | 'ready' = 'none';
/** The reader did not wait for the player. */
let wasPressed = false;

async function load(bar: HTMLElement, button: HTMLElement, recorded: ReadonlySet<string>): Promise<void> {
  player = 'loading';
  try {
    const { showReader } = await import('#src/features/read-aloud/reader.client.ts');
    showReader(bar, lang, recorded, () => {
      show(bar, false);
    });
    player = 'ready';
    show(bar, true);
    if (wasPressed) button.click();
  } catch {
    // Not on this phone yet, and no way to fetch it: the next press tries again.
    player = 'none';
  }
}

function start(bar: HTMLElement, button: HTMLElement): void {
  const recorded = listRecorded();
  const look = (): void => {
    if (player === 'none' && (recorded.size > 0 || hasVoice())) void load(bar, button, recorded);
  };
  look();
  // Some browsers tell their voices late, or twice. In older Safari it is no target of events.
  if ('speechSynthesis' in window) speechSynthesis.onvoiceschanged = look;
  button.addEventListener('click', () => {
    if (player === 'ready') return;
    look();
    wasPressed = player !== 'none';
    if (!wasPressed) show(bar, false);
  });
}

const button = root?.querySelector('button');
if (root && button) start(root, button);
