import { getLocale } from '#src/i18n/locales.ts';

/** What stays as it is in every language: variables, addresses, e-mail, numbers of forms. */
const kept =
  /\{\{[^}]*\}\}|https?:\/\/[\w/?#.=&%-]+|[\w.+-]+@[\w-]+\.\w[\w.]*|(?<!\w)(?:\w+\.)+(?:gov|org|com|net|edu)\b[\w/?#.=&%-]*/gu;
/** Words between brackets or quotes: English is quoted so that a reader knows it again on a paper. Urdu turns the marks round. */
const quoted = /[([（][^()[\]（）]*[)\]）]|[“”„"][^“”„"]*[“”„"]|«[^«»]*»|[「『][^「」『』]*[」』]/gu;
/** What papers, offices and schools call a thing: our readers meet it in English, so translations keep it beside their word. */
const terms =
  /\b(?:blue card|judicial warrant|subpoena|parole|designation|standby guardian|accredited representative|notary|directory information|opt-out(?: form)?|public school|charter school|high school|enroll|cookies?)(?!\p{Script=Latin})/giu;

/** A name or a short form in Latin letters, such as ICE, NYPD or "Make the Road New York". */
const name = String.raw`(?<![\p{Script=Latin}\p{N}])\p{Ll}?(?=\p{Script=Latin})\p{Lu}[\p{Script=Latin}\p{N}’'-]*`;
const names = new RegExp(`${name}(?:\\s+(?:(?:the|of|for|and)\\s+)?${name})*`, 'gu');

/**
 * The words of a text that its translator wrote: without variables, addresses, and English that is quoted. `english`: what it
 * translates; words quoted in both are names or words of a paper.
 */
export function toOwnWords(text: string, tag: string, english = ''): string {
  const { script } = getLocale(tag);
  const source = english.toLowerCase();
  return text
    .replace(kept, ' ')
    .replace(quoted, (quote) => {
      const inside = quote.slice(1, -1);
      if (/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]/u.test(inside)) return quote;
      return script !== 'Latn' || source.includes(inside.trim().toLowerCase()) ? ' ' : quote;
    })
    .replace(terms, ' ')
    .replace(names, (found) => (script !== 'Latn' || english.includes(found) ? ' ' : found));
}
