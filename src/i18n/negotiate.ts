/** For old browsers without `Intl.Locale`: Chinese is told apart by its script, else by its region. */
function guessTag(tag: string): string | undefined {
  if (!/^(zh|yue)\b/i.test(tag)) return tag.split('-')[0];
  const isTraditional = !/-hans\b/i.test(tag) && /^yue|-(hant|tw|hk|mo)\b/i.test(tag);
  return isTraditional ? 'zh-Hant' : 'zh-Hans';
}

/**
 * The language of our site that a tag stands for: the region is dropped, and what is written in Chinese characters, Cantonese
 * too, is Chinese in its script. Undefined for what is no tag.
 */
function toSiteTag(tag: string): string | undefined {
  try {
    const { language, script = '' } = new Intl.Locale(tag).maximize();
    return /^Han[st]$/.test(script) ? `zh-${script}` : language;
  } catch (error) {
    return error instanceof RangeError ? undefined : guessTag(tag);
  }
}

/**
 * Finds the first of the reader's languages that the site has. In: tags as `navigator.languages` gives them, and the tags
 * of the site. A region is ignored (`es-MX` finds `es`) unless it tells the script (`zh-HK` finds `zh-Hant`). Out: one of
 * `available`, or undefined.
 */
export function findPreferred(wanted: readonly string[], available: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const meant = toSiteTag(tag)?.toLowerCase();
    const found = available.find((candidate) => candidate.toLowerCase() === meant);
    if (found) return found;
  }
  return undefined;
}
