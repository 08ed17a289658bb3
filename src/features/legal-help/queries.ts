import { getCollection } from 'astro:content';
import type { Provider } from '#src/features/legal-help/schema.ts';

export interface ProviderEntry extends Provider {
  readonly id: string;
}

/** All organisations and phone lines, in the order of the page. */
export async function listProviders(): Promise<ProviderEntry[]> {
  const entries = await getCollection('legalHelp');
  return entries.map(({ id, data }) => ({ ...data, id })).sort((a, b) => a.order - b.order);
}

/** The two lines for legal help that have hours, the State's first: it answers on more days, in more languages. */
export async function listHotlines(): Promise<ProviderEntry[]> {
  return [await getProvider('state-hotline'), await getProvider('city-hotline')];
}

/** Throws Error when the id is unknown. */
export async function getProvider(id: string): Promise<ProviderEntry> {
  const provider = (await listProviders()).find((candidate) => candidate.id === id);
  if (!provider) throw new Error(`content/legal-help has no "${id}".`);
  return provider;
}
