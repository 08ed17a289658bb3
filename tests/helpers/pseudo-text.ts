const plain = 'aceinosuyACEINOSUY';
const accented = 'åçéîñøšûýÅÇÉÎÑØŠÛÝ';

const toAccents = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);

/** Longer by 40 %, accented, in brackets. Variables, tags and references stay as they are. */
export function toPseudoText(text: string): string {
  const parts = text.split(/(\{\{.*?\}\}|<[^>]*>|\$t\(.*?\))/);
  const words = parts.map((part, place) => (place % 2 === 1 ? part : toAccents(part))).join('');
  const padding = 'éxtrå '.repeat(Math.ceil((text.length * 0.4) / 6)).trim();
  return `⟦${words} ${padding}⟧`;
}

/** All text values of an interface file; the forms of number that English lacks are those of its "other". */
export function toPseudo(value: unknown): unknown {
  if (typeof value === 'string') return toPseudoText(value);
  if (Array.isArray(value)) return value.map(toPseudo);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const words = toPseudo(inner);
      const name = /^(.+)_other$/.exec(key)?.[1];
      const forms = name === undefined ? [] : ['zero', 'two', 'few', 'many'].map((form) => `${name}_${form}`);
      return [key, ...forms].map((form) => [form, words]);
    }),
  );
}
