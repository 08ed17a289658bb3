/** One file of a saved language. */
export interface OfflineFile {
  /** Path on the site: `/en/help/`. */
  readonly url: string;
  /** As `fetch` takes it: `sha256-` and base64. */
  readonly integrity: string;
  /** Of the file as a browser holds it, unpacked. */
  readonly bytes: number;
}

/** `/offline/<lang>.json`: all that one language needs on a phone. `lang` is the segment of the address, such as `zh-hans`. */
export interface OfflineList {
  /** Hash of what `toVersionSource` gives. */
  readonly version: string;
  /** Day on which the facts were put together, `2026-11-23`. */
  readonly compiledOn: string;
  /** What travels when it is saved, about. */
  readonly dataBytes: number;
  readonly files: readonly OfflineFile[];
}

/** `/version.json`: what a saved copy asks for, first, at each visit. */
export interface SiteState {
  /** Newest version of each language. */
  readonly languages: Readonly<Record<string, string>>;
  /** Versions that were wrong. */
  readonly withdrawn: readonly string[];
  /** Pages that were taken back, in every version. */
  readonly pages: readonly string[];
  /** True: every saved copy erases itself. */
  readonly erase: boolean;
}

const mostFiles = 2000;
const mostBytes = 20_000_000;

const isText = (value: unknown, pattern: RegExp): value is string =>
  typeof value === 'string' && value.length < 300 && pattern.test(value);
const isPath = (value: unknown): value is string => isText(value, /^\/(?!\/)[^?#\\]*$/);
const isVersion = (value: unknown): value is string => isText(value, /^[0-9a-f]{16}$/);
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= mostBytes;

function isFile(value: unknown): value is OfflineFile {
  const { url, integrity, bytes } = (value ?? {}) as Partial<OfflineFile>;
  return isPath(url) && isText(integrity, /^sha256-[A-Za-z0-9+/]{43}=$/) && isCount(bytes);
}

const isListOf = <T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] =>
  Array.isArray(value) && value.length <= mostFiles && value.every(isOne);

/** Reads a text that should be JSON, but can be the login page of a Wi-Fi or the half of a file: then undefined. */
function readJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text whose hash is the version of a list. In: the files in the order in which they stand in it. */
export function toVersionSource({ compiledOn, files }: Pick<OfflineList, 'compiledOn' | 'files'>): string {
  return JSON.stringify([compiledOn, files.map(({ url, integrity, bytes }) => [url, integrity, bytes])]);
}

/** Undefined for whatever is no list of ours. That its version is the hash of its files is left to the caller. */
export function parseList(text: string): OfflineList | undefined {
  const { version, compiledOn, dataBytes, files } = readJson(text) ?? {};
  if (!isVersion(version) || !isText(compiledOn, /^20\d\d-\d\d-\d\d$/) || !isCount(dataBytes))
    return undefined;
  if (!isListOf(files, isFile) || files.length === 0 || sumBytes(files) > mostBytes) return undefined;
  return { version, compiledOn, dataBytes, files };
}

/** Undefined for whatever is no `version.json` of ours. */
export function parseState(text: string): SiteState | undefined {
  const { languages, withdrawn, pages, erase } = readJson(text) ?? {};
  if (typeof languages !== 'object' || languages === null || typeof erase !== 'boolean') return undefined;
  if (!Object.values(languages).every(isVersion)) return undefined;
  if (!isListOf(withdrawn, isVersion) || !isListOf(pages, isPath)) return undefined;
  return { languages: languages as Record<string, string>, withdrawn, pages, erase };
}

export const sumBytes = (files: readonly OfflineFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The segment that names the language of a page: `zh-hans` of `/zh-hans/help/`. */
export const toLang = (path: string): string => path.split('/')[1] ?? '';
