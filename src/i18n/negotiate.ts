/** Chinese regions name a script: Taiwan, Hong Kong and Macao read Traditional characters. */
function toScriptTag(tag: string): string {
  if (!/^zh\b/i.test(tag)) return tag;
  return /hant|-tw|-hk|-mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

/**
 * Finds the first of the reader's languages that the site has. In: tags as `navigator.languages` gives them, and the tags
 * of the site. A region is ignored (`es-MX` finds `es`). Out: one of `available`, or undefined.
 */
export function findPreferred(wanted: readonly string[], available: readonly string[]): string | undefined {
  for (const tag of wanted) {
    const script = toScriptTag(tag);
    const base = script.startsWith('zh') ? script : (script.split('-')[0] ?? script);
    const found = available.find((candidate) => candidate.toLowerCase() === base.toLowerCase());
    if (found) return found;
  }
  return undefined;
}
