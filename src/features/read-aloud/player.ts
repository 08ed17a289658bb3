/** How the reading of one item ended. `cut`: by somebody else, such as another tab that began to speak. */
export type Outcome = 'ended' | 'cut' | 'failed';

/** What makes the sound: in a browser a voice or a recording, in tests a stand-in. */
export interface Engine<T> {
  /** Starts an item; goes on with it where it is the one that `pause` has stopped and the engine can. */
  start(item: T, speed: number, onOutcome: (outcome: Outcome) => void): void;
  pause(): void;
  /** Silence, at once. */
  stop(): void;
}

export type State = 'idle' | 'reading' | 'paused' | 'failed';

/**
 * Reads items one after the other. Pausing keeps the item, and going on starts it again: on Android, a voice that is paused is
 * gone. Nothing starts by itself, and nothing goes on after `stop`.
 */
export class Player<T extends { readonly instead?: readonly T[] | undefined }> {
  state: State = 'idle';
  #items: T[] = [];
  #place = 0;
  #speed = 1;
  /** Counts starts and stops, so that the late end of what was stopped is not heard. */
  #turn = 0;
  readonly #engine: Engine<T>;
  readonly #onChange: (state: State, item: T | undefined) => void;

  constructor(engine: Engine<T>, onChange: (state: State, item: T | undefined) => void) {
    this.#engine = engine;
    this.#onChange = onChange;
  }

  start(items: readonly T[]): void {
    if (this.state === 'reading' || this.state === 'paused') this.stop();
    this.#items = [...items];
    this.#place = 0;
    this.#read();
  }

  pause(): void {
    if (this.state !== 'reading') return;
    this.#turn += 1;
    this.#engine.pause();
    this.#set('paused');
  }

  goOn(): void {
    if (this.state === 'paused') this.#read();
  }

  stop(): void {
    this.#turn += 1;
    this.#engine.stop();
    if (this.state !== 'idle') this.#set('idle');
  }

  setSpeed(speed: number): void {
    this.#speed = speed;
    if (this.state !== 'reading') return;
    this.#turn += 1;
    this.#engine.pause();
    this.#read();
  }

  #set(state: State): void {
    this.state = state;
    this.#onChange(state, state === 'reading' || state === 'paused' ? this.#items[this.#place] : undefined);
  }

  #read(): void {
    const item = this.#items[this.#place];
    if (!item) {
      this.#set('idle');
      return;
    }
    this.#turn += 1;
    const turn = this.#turn;
    this.#set('reading');
    this.#engine.start(item, this.#speed, (outcome) => {
      if (turn === this.#turn) this.#finish(item, outcome);
    });
  }

  #finish(item: T, outcome: Outcome): void {
    if (outcome === 'cut') {
      this.#turn += 1;
      this.#set('paused');
      return;
    }
    if (outcome === 'failed' && !item.instead?.length) {
      this.stop();
      this.#set('failed');
      return;
    }
    if (outcome === 'failed') this.#items.splice(this.#place, 1, ...(item.instead ?? []));
    else this.#place += 1;
    this.#read();
  }
}
