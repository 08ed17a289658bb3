/**
 * Parses the PORT setting; 4321 when there is none. Digits only, because a number in another shape ("1e3", "0x50") is more
 * likely a slip than a wish. Throws Error.
 */
export function parsePort(text: string | undefined): number {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (/^\d+$/.test(text) && port < 65_536) return port;
  throw new Error(`PORT is "${text}". Write a number from 0 to 65535.`);
}
