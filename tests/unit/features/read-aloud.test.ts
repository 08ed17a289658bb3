import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseVoice, type Voice } from '#src/features/read-aloud/choose-voice.ts';
import { Player, type Engine, type Outcome, type State } from '#src/features/read-aloud/player.ts';
import { planReading, toSpokenText, type Item, type Passage } from '#src/features/read-aloud/reading-plan.ts';
import { estimateSeconds, getMostCharacters } from '#src/features/read-aloud/speaking-rate.ts';
import { splitSentences } from '#src/features/read-aloud/split-sentences.ts';
import { publishedLocales } from '#src/i18n/locales.ts';

const toVoice = (lang: string, more: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  voiceURI: lang,
  ...more,
});

/** Which voices speak a language, written out by hand: the code under test knows no such list. */
const speakers: Readonly<Record<string, readonly string[]>> = {
  en: ['en-US', 'en-GB', 'en-IN', 'en_AU', 'en', 'EN-us'],
  es: ['es-US', 'es-MX', 'es-ES', 'es_AR', 'es-419', 'es'],
  'zh-Hans': ['zh-CN', 'zh_CN', 'zh-SG', 'cmn-Hans-CN', 'cmn-Hans', 'zh-Hans', 'zh-CN-liaoning'],
  bn: ['bn-BD', 'bn-IN', 'bn_BD', 'bn'],
  ar: ['ar-SA', 'ar-EG', 'ar-001', 'ar_XA', 'ar'],
  'zh-Hant': ['zh-TW', 'zh_TW', 'zh-Hant', 'zh-Hant-TW', 'cmn-Hant-TW'],
  ru: ['ru-RU', 'ru_RU', 'ru'],
  ht: ['ht-HT', 'ht'],
  ko: ['ko-KR', 'ko_KR', 'ko'],
  ur: ['ur-PK', 'ur_PK', 'ur-IN', 'ur'],
  fr: ['fr-FR', 'fr_CA', 'fr-BE', 'fr'],
  pl: ['pl-PL', 'pl_PL', 'pl'],
  sq: ['sq-AL', 'sq_XK', 'sq'],
  uk: ['uk-UA', 'uk_UA', 'uk'],
  uz: ['uz-UZ', 'uz-Latn-UZ', 'uz'],
};
const others = [
  ...['zh-HK', 'zh_HK', 'yue-HK', 'yue-Hans-CN', 'yue', 'zh-MO', 'zh-Hans-HK', 'zh-Hant-HK'],
  ...['wuu-CN', 'hi-IN', 'as-IN', 'fa-IR', 'pt-BR', 'ca-ES', 'arz', 'enm', 'uz-Cyrl-UZ', 'be-BY', 'mk-MK'],
  ...['', 'x', 'und', 'not a tag', 'english', 'bn--BD', '🙂', 'e', 'es_', 'i-klingon'],
];

/** The same numbers on every run (mulberry32). */
function getRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function listVoices(random: () => number): Voice[] {
  const tags = [...Object.values(speakers).flat(), ...others];
  return Array.from({ length: Math.floor(random() * 24) }, (_, index) =>
    toVoice(tags[Math.floor(random() * tags.length)] ?? '', {
      // Some browsers leave it out, or write something else than a boolean.
      localService: [true, false, undefined, 'true', 1][Math.floor(random() * 5)],
      default: random() < 0.2,
      voiceURI: `voice ${index}`,
    }),
  );
}

/** An engine that ends each item at once, or when it is told to. */
class Stage<T> implements Engine<T> {
  readonly heard: T[] = [];
  readonly speeds: number[] = [];
  silenced = 0;
  tell: (outcome: Outcome) => void = () => undefined;
  start(item: T, speed: number, onOutcome: (outcome: Outcome) => void): void {
    this.heard.push(item);
    this.speeds.push(speed);
    this.tell = onOutcome;
  }
  pause(): void {
    this.silenced += 1;
  }
  stop(): void {
    this.silenced += 1;
  }
}

const page: readonly Passage[] = publishedLocales.flatMap(({ tag }) => [
  { section: 'answer', lang: tag, text: 'One. Two, three.' },
  { section: tag.toLowerCase(), lang: tag, text: '1. 2. 3.' },
]);

describe('the voices that read', () => {
  it('are of this phone and of that very language, in 200 lists of voices and every language', () => {
    const wrong: string[] = [];
    let utterances = 0;
    let silent = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const voices = listVoices(getRandom(seed));
      for (const { tag } of publishedLocales) {
        const stage = new Stage<Item>();
        const player = new Player<Item>(stage, () => undefined);
        const plan = planReading(page, tag, voices, new Set());
        const hasOwn = voices.some(
          ({ lang, localService }) => localService === true && speakers[tag]?.includes(lang),
        );
        expect(plan !== undefined, `seed ${seed}, ${tag}`).toBe(hasOwn);
        if (!plan) {
          silent += 1;
          continue;
        }
        player.start(plan);
        while (player.state === 'reading') stage.tell('ended');
        for (const item of stage.heard) {
          if (item.kind !== 'speech') continue;
          utterances += 1;
          const { voice, passage } = item;
          if (voice.localService !== true || !speakers[passage.lang]?.includes(voice.lang))
            wrong.push(
              `seed ${seed}: ${passage.lang} read by ${voice.lang}, local: ${String(voice.localService)}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(utterances).toBeGreaterThan(1500);
    expect(silent).toBeGreaterThan(50);
  });

  it.each(Object.entries(speakers))('of %s are all known', (tag, tags) => {
    for (const lang of tags) expect(chooseVoice([toVoice(lang)], tag)?.lang).toBe(lang);
    for (const lang of others) expect(chooseVoice([toVoice(lang)], tag), lang).toBeUndefined();
  });

  it('have the accent of the place where there are several', () => {
    const voices = ['es-ES', 'en-GB', 'es-MX', 'en-US', 'es-US', 'zh-SG', 'zh-CN'].map((lang) =>
      toVoice(lang),
    );
    expect(chooseVoice(voices, 'en')?.lang).toBe('en-US');
    expect(chooseVoice(voices, 'es')?.lang).toBe('es-US');
    expect(chooseVoice(voices, 'zh-Hans')?.lang).toBe('zh-CN');
    expect(chooseVoice(voices.slice(0, 3), 'es')?.lang).toBe('es-MX');
  });

  it('are no jokes where there is a plain one, and the one that the reader has set', () => {
    const joke = toVoice('en-US', { voiceURI: 'com.apple.speech.synthesis.voice.BadNews' });
    const plain = toVoice('en-US', { voiceURI: 'com.apple.voice.compact.en-US.Samantha' });
    const set = toVoice('en-US', { default: true });
    expect(chooseVoice([joke, plain], 'en')).toBe(plain);
    expect(chooseVoice([joke], 'en')).toBe(joke);
    expect(chooseVoice([joke, plain, set], 'en')).toBe(set);
  });

  it('are none for a tag that is none', () => {
    expect(chooseVoice([toVoice('en')], 'no tag')).toBeUndefined();
  });
});

const split = (text: string, tag = 'en'): string[] =>
  splitSentences(text, tag).map((sentence) => sentence.text);

describe.each(['with Intl.Segmenter', 'without it'])('sentences, %s', (how) => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const prepare = (): void => {
    if (how !== 'without it') return;
    const parts = Object.entries(Object.getOwnPropertyDescriptors(Intl));
    const older = Object.fromEntries(parts.filter(([name]) => name !== 'Segmenter'));
    vi.stubGlobal('Intl', Object.defineProperties({}, older));
  };

  it.each([
    ['en', 'ICE waits. “Can we come in?” No!', ['ICE waits.', '“Can we come in?”', 'No!']],
    ['en', 'The U.S. Supreme Court said so. It did.', ['The U.S. Supreme Court said so.', 'It did.']],
    ['en', 'Go to St. Mary School, No. 5. Ask.', ['Go to St. Mary School, No. 5.', 'Ask.']],
    ['en', 'Call 1-800-354-0365. Ask.', ['Call 1-800-354-0365.', 'Ask.']],
    [
      'en',
      'Form I-200 is no such warrant. Nor is I-205.',
      ['Form I-200 is no such warrant.', 'Nor is I-205.'],
    ],
    ['en', 'One\n  line. Two.', ['One   line.', 'Two.']],
    ['es', '¿Quién llama? La escuela de EE. UU. llama.', ['¿Quién llama?', 'La escuela de EE. UU. llama.']],
    ['zh-Hans', 'ICE 来了。请打电话！谁打？', ['ICE 来了。', '请打电话！', '谁打？']],
    ['bn', 'ICE এসেছে। ফোন করুন।', ['ICE এসেছে।', 'ফোন করুন।']],
    ['ar', 'هل جاء ICE؟ اتصلوا.', ['هل جاء ICE؟', 'اتصلوا.']],
    ['en', ' … — ', []],
    ['en', '', []],
  ])('%s: %j', (tag, text, expected) => {
    prepare();
    expect(split(text, tag)).toEqual(expected);
  });

  it('stand where they say', () => {
    prepare();
    const text = '  One. Two is here,\n and 3-1-1. “Three!” ';
    for (const { text: sentence, start } of splitSentences(text, 'en'))
      expect(text.slice(start, start + sentence.length).replace(/\s/g, ' ')).toBe(sentence);
  });
});

describe('long sentences', () => {
  const long = `${'The school lawyers read each page, then they answer the principal, '.repeat(5)}and call 1-800-354-0365 or 718 935 2013.`;

  it('are cut at commas, and lose nothing', () => {
    const pieces = split(long);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/,$/);
    expect(pieces.join(' ')).toBe(long);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(getMostCharacters('en'));
  });

  it('are cut between words where there is no comma, and never within a number', () => {
    const text = `${'x'.repeat(170)} 718 935 2013 is the number of an office`;
    expect(split(text)).toEqual(['x'.repeat(170), '718 935 2013 is the number of an office']);
  });

  it.each([
    ['zh-Hans', '学校的律师会看文件'.repeat(20)],
    ['bn', 'স্কুলের আইনজীবীরা কাগজ পড়েন '.repeat(20)],
    ['ar', 'يقرأ محامو المدرسة الأوراق '.repeat(20)],
  ])('take no voice of %s longer than 12 seconds', (tag, text) => {
    const pieces = split(text, tag);
    expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    for (const piece of pieces) expect(estimateSeconds(piece, tag)).toBeLessThanOrEqual(12);
  });

  it('are left whole rather than cut within one word', () => {
    expect(split('x'.repeat(400))).toEqual(['x'.repeat(400)]);
  });
});

it('a phone number is spoken digit by digit; other numbers are left as they are', () => {
  expect(toSpokenText('Call 1-800-354-0365 now.')).toBe('Call 1, 8 0 0, 3 5 4, 0 3 6 5 now.');
  expect(toSpokenText('Form I-200, 104-15 Roosevelt Ave, 2017-18')).toBe(
    'Form I-200, 104-15 Roosevelt Ave, 2017-18',
  );
});

describe('what is read', () => {
  const bangla = toVoice('bn-BD');
  const english = toVoice('en-US');
  const guide: readonly Passage[] = [
    { section: 'answer', lang: 'bn', text: 'এক।' },
    { section: 'rule', lang: 'bn', text: 'দুই।' },
    { section: 'rule', lang: 'en', text: 'Say this.' },
  ];
  const write = (items: readonly Item[] | undefined): string[] | undefined =>
    items?.map((item) => (item.kind === 'speech' ? item.text : `recording of ${item.passage.section}`));

  it('leaves out words in a language without a voice', () => {
    expect(write(planReading(guide, 'bn', [bangla], new Set()))).toEqual(['এক।', 'দুই।']);
    expect(write(planReading(guide, 'bn', [bangla, english], new Set()))).toEqual([
      'এক।',
      'দুই।',
      'Say this.',
    ]);
  });

  it('is nothing at all without a voice of the language of the page', () => {
    expect(planReading(guide, 'bn', [english], new Set())).toBeUndefined();
    expect(planReading([], 'bn', [], new Set())).toBeUndefined();
  });

  it('is a recording where a person has made one', () => {
    expect(write(planReading(guide, 'bn', [bangla], new Set(['rule'])))).toEqual([
      'এক।',
      'recording of rule',
    ]);
  });

  it('needs no voice where every part is recorded; half a guide is not read', () => {
    expect(write(planReading(guide, 'bn', [], new Set(['answer', 'rule'])))).toEqual([
      'recording of answer',
      'recording of rule',
    ]);
    expect(planReading(guide, 'bn', [], new Set(['rule']))).toBeUndefined();
  });
});

describe('the player', () => {
  interface Word {
    readonly text: string;
    readonly instead?: readonly Word[];
  }
  const prepare = () => {
    const stage = new Stage<Word>();
    const seen: [State, string | undefined][] = [];
    const player = new Player<Word>(stage, (state, item) => seen.push([state, item?.text]));
    return { stage, seen, player, heard: () => stage.heard.map(({ text }) => text).join(' ') };
  };
  const words = ['a', 'b', 'c'].map((text) => ({ text }));

  it('reads to the end, tells each sentence, then is idle', () => {
    const { stage, seen, player, heard } = prepare();
    player.start(words);
    for (let count = 0; count < 3; count += 1) stage.tell('ended');
    expect(heard()).toBe('a b c');
    expect(seen).toEqual([
      ['reading', 'a'],
      ['reading', 'b'],
      ['reading', 'c'],
      ['idle', undefined],
    ]);
  });

  it('goes on with the sentence at which it was paused, and hears no late end', () => {
    const { stage, player, heard } = prepare();
    player.start(words);
    stage.tell('ended');
    const late = stage.tell;
    player.pause();
    late('ended');
    late('failed');
    expect([player.state, heard(), stage.silenced]).toEqual(['paused', 'a b', 1]);
    player.goOn();
    late('ended');
    expect(heard()).toBe('a b b');
  });

  it('starts again at the top after a stop, and never by itself', () => {
    const { stage, player, heard } = prepare();
    player.goOn();
    player.pause();
    expect(stage.heard).toEqual([]);
    player.start(words);
    stage.tell('ended');
    const late = stage.tell;
    player.stop();
    late('ended');
    player.goOn();
    expect([player.state, heard()]).toEqual(['idle', 'a b']);
    player.start(words);
    expect(heard()).toBe('a b a');
  });

  it('waits where another tab has cut it off', () => {
    const { stage, player, heard } = prepare();
    player.start(words);
    stage.tell('cut');
    expect([player.state, heard(), stage.silenced]).toEqual(['paused', 'a', 0]);
  });

  it('gives up where the voice fails, and can be started anew', () => {
    const { stage, seen, player } = prepare();
    player.start(words);
    stage.tell('failed');
    expect(seen.at(-1)).toEqual(['failed', undefined]);
    player.start(words);
    expect(player.state).toBe('reading');
  });

  it('says the words of a recording that cannot be played', () => {
    const { stage, player, heard } = prepare();
    player.start([{ text: 'recorded', instead: words.slice(0, 2) }, { text: 'next' }]);
    stage.tell('failed');
    stage.tell('ended');
    stage.tell('ended');
    expect(heard()).toBe('recorded a b next');
    expect(player.state).toBe('reading');
  });

  it('keeps its speed, and says the sentence again when it changes', () => {
    const { stage, player, heard } = prepare();
    player.setSpeed(0.75);
    player.start(words);
    player.setSpeed(1.3);
    stage.tell('ended');
    expect([heard(), stage.speeds]).toEqual(['a a b', [0.75, 1.3, 1.3]]);
  });
});
