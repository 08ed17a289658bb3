import { getCollection, getEntry } from 'astro:content';
import type { Fact, Review, Source } from '#src/features/facts/schema.ts';

/** The ledger by id. */
export async function getFacts(): Promise<ReadonlyMap<string, Fact>> {
  const files = await getCollection('facts');
  return new Map(files.flatMap(({ data }) => data.map((fact): [string, Fact] => [fact.id, fact])));
}

export async function getSources(): Promise<ReadonlyMap<string, Source>> {
  const files = await getCollection('sources');
  return new Map(files.flatMap(({ data }) => data.map((source): [string, Source] => [source.id, source])));
}

export async function getReview(): Promise<Review> {
  const entry = await getEntry('review', 'review');
  if (!entry) throw new Error('content/review.yml is missing.');
  return entry.data;
}
