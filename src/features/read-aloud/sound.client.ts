import type { PlacedPassage } from '#src/features/read-aloud/passages.client.ts';
import type { Engine, Outcome } from '#src/features/read-aloud/player.ts';
import { toSpokenText, type Item, type Speech } from '#src/features/read-aloud/reading-plan.ts';

export type PlacedItem = Item<PlacedPassage, SpeechSynthesisVoice>;

/** Kept while it is heard: Chrome forgets to say that an utterance has ended when nothing holds it. */
let current: SpeechSynthesisUtterance | undefined;

function speak(
  { text, voice }: Speech<PlacedPassage, SpeechSynthesisVoice>,
  speed: number,
  onOutcome: (outcome: Outcome) => void,
): void {
  current = new SpeechSynthesisUtterance(toSpokenText(text));
  current.voice = voice;
  current.lang = voice.lang.replaceAll('_', '-');
  current.rate = speed;
  current.onend = () => {
    onOutcome('ended');
  };
  current.onerror = ({ error }) => {
    onOutcome(error === 'canceled' || error === 'interrupted' ? 'cut' : 'failed');
  };
  speechSynthesis.speak(current);
}

/** In a browser that cannot speak, recordings can still be heard. */
const hush = (): void => {
  current = undefined;
  if ('speechSynthesis' in window) speechSynthesis.cancel();
};

/**
 * The sound of a browser. In: the audio element of the page, where there are recordings, and the address they are under.
 * A voice has no pause that can be trusted: it is silenced, and starts its sentence again.
 */
export function getSound(audio: HTMLAudioElement | null, base: string): Engine<PlacedItem> {
  let playing: PlacedItem | undefined;
  function play(
    item: PlacedItem,
    player: HTMLAudioElement,
    speed: number,
    onOutcome: (outcome: Outcome) => void,
  ): void {
    if (playing !== item) player.src = `${base}${item.passage.section}.opus`;
    playing = item;
    player.playbackRate = player.defaultPlaybackRate = speed;
    player.onended = () => {
      onOutcome('ended');
    };
    player.onerror = () => {
      onOutcome('failed');
    };
    player.play().catch((error: unknown) => {
      // Paused before it began: no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) onOutcome('failed');
    });
  }
  return {
    start(item, speed, onOutcome) {
      if (item.kind === 'speech') speak(item, speed, onOutcome);
      else if (audio) play(item, audio, speed, onOutcome);
      else onOutcome('failed');
    },
    pause() {
      hush();
      audio?.pause();
    },
    stop() {
      hush();
      audio?.pause();
      playing = undefined;
    },
  };
}
