import type { APIRoute } from 'astro';
import { getReview, getSources } from '#src/features/facts/queries.ts';
import { listShownSources } from '#src/features/facts/shown-sources.ts';
import { getFigureFacts } from '#src/features/figures/figures.ts';
import { getLedger } from '#src/features/ledger/queries.ts';

/** The facts that the site rests on, for reuse and for the ledger's own filter. Fields are only ever added. */
export const GET: APIRoute = async () => {
  const { topics, uses } = await getLedger(getFigureFacts);
  const [sources, review] = [await getSources(), await getReview()];
  const facts = topics.flatMap((topic) =>
    topic.facts.map((fact) => ({
      id: fact.id,
      topic: topic.id,
      statement: fact.statement,
      appliesTo: fact.appliesTo,
      since: fact.since,
      until: fact.until,
      status: fact.status,
      confidence: fact.confidence,
      sources: listShownSources(fact, sources).map(({ publisher, title, url, published, read }) => ({
        publisher,
        title,
        url,
        published,
        read,
      })),
      guides: uses.get(fact.id) ?? [],
    })),
  );
  const body = {
    sourcesUpTo: review.sourcesUpTo,
    compiledOn: review.compiledOn,
    license: 'CC BY 4.0',
    facts,
  };
  return new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });
};
