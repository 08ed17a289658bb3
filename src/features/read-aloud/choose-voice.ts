/** What of a browser's voice counts here. */
export interface Voice {
  /** BCP-47 in most browsers; Android writes `bn_BD`. */
  readonly lang: string;
  /** Anything but true: the words to be read could be sent to a company that speaks them. */
  readonly localService: unknown;
  readonly default: boolean;
  readonly voiceURI: string;
}

/** Full form of a tag: `zh-CN`, `cmn-Hans` and `zh-SG` are all Chinese in Simplified letters. Undefined for what is no tag. */
function parseLanguage(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag.replaceAll('_', '-'));
    // An unknown language would become English.
    return locale.baseName.startsWith('und') ? undefined : locale.maximize();
  } catch {
    return undefined;
  }
}

/** Where voices of one written language speak another: Hong Kong and Macau read Chinese in Cantonese. */
const otherSpeech: Readonly<Record<string, readonly string[]>> = { zh: ['HK', 'MO'] };

/** Accents to prefer, where the region that most speakers of the language live in is not the nearest to New York. */
const nearRegions: Readonly<Record<string, readonly string[]>> = { es: ['US', 'MX', '419'] };

/** Apple lists joke voices (bells, whispers) and robots among the local ones. */
const isOdd = ({ voiceURI }: Voice): boolean => /\.speech\.synthesis\.voice\.|eloquence/.test(voiceURI);

const isOfLanguage = (voice: Voice, wanted: Intl.Locale): boolean => {
  const spoken = parseLanguage(voice.lang);
  return (
    spoken?.language === wanted.language &&
    spoken.script === wanted.script &&
    !otherSpeech[spoken.language]?.includes(spoken.region ?? '')
  );
};

/**
 * The voice to read a language with: one that speaks on this very device, so that no word leaves it, and that very language.
 * In: all voices of the browser, and a BCP-47 tag. Out: undefined where there is none. A near accent comes first, then a
 * plain voice, then the one that the reader has set.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], tag: string): V | undefined {
  const wanted = parseLanguage(tag);
  if (!wanted) return undefined;
  const near = nearRegions[wanted.language] ?? [wanted.region];
  const rate = (voice: V): number => {
    const place = near.indexOf(parseLanguage(voice.lang)?.region ?? '');
    const nearness = place < 0 ? 0 : near.length - place;
    return nearness * 4 + (isOdd(voice) ? 0 : 2) + (voice.default ? 1 : 0);
  };
  return voices
    .filter((voice) => voice.localService === true && isOfLanguage(voice, wanted))
    .reduce<V | undefined>((best, voice) => (best && rate(best) >= rate(voice) ? best : voice), undefined);
}
