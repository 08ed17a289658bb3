export interface Encoding {
  readonly name: 'br' | 'gzip';
  /** Of the file beside the plain one. */
  readonly ending: string;
}

/** What `src/integrations/compress.ts` writes, the smallest first. */
const encodings: readonly Encoding[] = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/**
 * Lists the encodings that a reader really accepts. In: an Accept-Encoding header, in which `q=0` means "not this one" and `*`
 * stands for those not named (RFC 9110, 12.5.3).
 */
export function listEncodings(header = ''): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2);
    weights.set(name, weight === undefined ? 1 : Number(weight));
  }
  return encodings.filter(({ name }) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}
