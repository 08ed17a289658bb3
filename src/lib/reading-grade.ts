/** Syllables of an English word, by its vowel groups; good to about one in ten words, which averages out over a page. */
function countSyllables(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return letters ? 1 : 0;
  const trimmed = letters.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^l]e)$/, (ending) => ending[0] ?? '');
  return Math.max(1, trimmed.match(/[aeiouy]+/g)?.length ?? 1);
}

/** Flesch–Kincaid grade of an English text: 5 is the reading of a fifth-grader. 0 for a text without words. */
export function getReadingGrade(text: string): number {
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n+/).filter((sentence) => /[a-z]/i.test(sentence));
  const words = text.match(/[a-z][a-z’'-]*/gi) ?? [];
  if (words.length === 0 || sentences.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
