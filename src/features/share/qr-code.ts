import { correction, generate } from 'lean-qr';

/** The light margin that readers of codes need, in modules. */
const quietZone = 4;

/**
 * Draws a QR code with error correction M. In: the text. Out: the side of the square with its quiet zone, in modules, and the
 * dark modules as the path of an SVG, row by row.
 */
export function drawQrCode(text: string): { side: number; path: string } {
  const code = generate(text, { minCorrectionLevel: correction.M, maxCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h-${x - start}z`;
    }
  }
  return { side: code.size + 2 * quietZone, path };
}
