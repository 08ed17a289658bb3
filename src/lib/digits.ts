/** Writes the decimal digits of any script as 0–9: `৩১১` and `٣١١` become `311`. */
export function toWesternDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Digits stand in runs of ten, 0 first; where two runs touch, the second goes on from the first.
    let start = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start -= 1;
    return String((code - start) % 10);
  });
}
