/**
 * What a lawyer signs: the words of an English guide. In: the text of the file with or without front matter, and the locked
 * sentences it uses, whole, in order. Out: 16 hex digits. Front matter and spaces at line ends do not count: order and icon
 * are no words.
 */
export async function getGuideHash(source: string, lockedSentences: readonly string[]): Promise<string> {
  const words = source
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replace(/[ \t]*\r?\n/g, '\n')
    .trim();
  const whole = JSON.stringify([words, lockedSentences.map((sentence) => sentence.replace(/\s+/g, ' '))]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole));
  return Array.from(new Uint8Array(digest).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
