import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { providerSchema, type Opening, type Provider } from '#src/features/legal-help/schema.ts';

const folder = 'content/legal-help';

/** A phone line or organisation as content has it, so that no test copies its number, hours or name. */
export const getProvider = (id: string): Provider =>
  providerSchema.parse(parse(readFileSync(`${folder}/${id}.yml`, 'utf8')));

/** All of them, in the order of the page. */
export const listProviders = (): Provider[] =>
  readdirSync(folder)
    .map((file) => getProvider(file.replace(/\.yml$/, '')))
    .sort((a, b) => a.order - b.order);

/** Throws Error when the line has no number. */
export function getPhone(id: string): string {
  const { phone } = getProvider(id);
  if (phone === undefined) throw new Error(`${folder}/${id}.yml has no phone.`);
  return phone;
}

/** When a line opens and closes on a day. Throws Error when it does not. */
export function getOpening(id: string, day: Opening['days'][number]): Opening {
  const { hours } = getProvider(id);
  const opening = Array.isArray(hours) ? hours.find(({ days }) => days.includes(day)) : undefined;
  if (!opening) throw new Error(`${folder}/${id}.yml is not open on ${day}.`);
  return opening;
}
