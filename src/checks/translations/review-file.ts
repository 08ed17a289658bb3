import { z } from 'astro/zod';
import { listCritical } from '#src/checks/ledger.ts';
import type { Project } from '#src/checks/project.ts';
import { listParts, readRecord } from '#src/checks/translations/parts.ts';
import type { CriticalSource } from '#src/features/critical/schema.ts';
import { reviewerName, type TranslationRecord } from '#src/features/translation/schema.ts';
import { toReviewHash } from '#src/features/translation/states.ts';
import { getLocale, sourceTag } from '#src/i18n/locales.ts';

/** What a filled-in reviewer's sheet saves. */
const reviewFileSchema = z.strictObject({
  language: z.string(),
  by: reviewerName,
  on: z.iso.date(),
  parts: z.array(
    z.strictObject({
      id: z.string(),
      hash: z.string(),
      read: z.boolean(),
      change: z.string().max(5000),
      answers: z.array(z.enum(['yes', 'no', ''])),
    }),
  ),
});
type ReviewFile = z.infer<typeof reviewFileSchema>;
type ReviewedPart = ReviewFile['parts'][number];

export interface Imported {
  readonly tag: string;
  /** With the new review, where anything in it holds. */
  readonly record: TranslationRecord;
  /** Parts that are now checked. */
  readonly checked: readonly string[];
  /** What the reviewer wants changed, and answers that are not the expected ones: one line each. */
  readonly corrections: readonly string[];
  /** Parts whose words are no longer those on the sheet. */
  readonly outdated: readonly string[];
  /** Parts that somebody had checked, and this reader found a fault in. */
  readonly takenBack: readonly string[];
  /** Ids that are no part of the site, as JSON: they come from outside. */
  readonly unknown: readonly string[];
}

/** Throws Error that says what is wrong with the file. Nothing of its text is trusted: ids and hashes must be ours. */
function parse(text: string): ReviewFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error('This is not a file of a reviewer’s sheet: it is not JSON.');
  }
  const result = reviewFileSchema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(
    `This is not a file of a reviewer’s sheet: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`,
  );
}

/** Reads a filled-in sheet against the texts as they stand now. */
export async function importReview(project: Project, text: string): Promise<Imported> {
  const file = parse(text);
  const { tag } = getLocale(file.language);
  if (tag === sourceTag)
    throw new Error('English is the source: a lawyer’s reading goes into content/review.yml.');
  const [english, own] = [sourceTag, tag].map(
    (language) => new Map(listParts(project, language).map((part) => [part.id, part])),
  );
  const checks = new Map(
    listCritical<CriticalSource>(project, sourceTag).map(({ record }) => [
      `critical/${record.id ?? ''}`,
      record.check ?? [],
    ]),
  );
  const getHash = async (id: string): Promise<string | undefined> => {
    const [source, translated] = [english?.get(id), own?.get(id)];
    return source && translated ? toReviewHash(source, translated) : undefined;
  };
  const hashes = new Map(
    await Promise.all(file.parts.map(async ({ id }) => [id, await getHash(id)] as const)),
  );
  const isCurrent = ({ id, hash }: ReviewedPart): boolean => hashes.get(id) === hash;
  const listWrong = ({ id, answers }: ReviewedPart): string[] =>
    (checks.get(id) ?? []).flatMap(({ q, a }, index) => {
      const given = answers[index] ?? '';
      return given === '' || given === a ? [] : [`${id}: “${q}” was answered ${given}; it has to be ${a}.`];
    });
  const ids = file.parts.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`The file has ${JSON.stringify(twice)} twice. Ask for a new one.`);
  const tomorrow = new Date(Date.parse(project.today) + 86_400_000).toISOString().slice(0, 10);
  if (file.on > tomorrow)
    throw new Error(`The file is from ${file.on}, a day that has not come. Correct the day in it.`);
  const current = file.parts.filter(isCurrent);
  const corrections = current.flatMap((part) => [
    ...(part.change ? [`${part.id}: ${part.change.replace(/\s+/g, ' ')}`] : []),
    ...listWrong(part),
  ]);
  /** A locked sentence counts as read only with all its questions answered as expected. */
  const isChecked = (part: ReviewedPart): boolean =>
    part.read &&
    !part.change &&
    (checks.get(part.id) ?? []).every(({ a }, index) => part.answers[index] === a);
  const checked = current.filter(isChecked);
  const { from, reviews } = readRecord(project, tag);
  const faulty = current
    .filter((part) => part.change !== '' || listWrong(part).length > 0)
    .map(({ id }) => id);
  const kept = reviews
    .map((earlier) => ({
      ...earlier,
      parts: Object.fromEntries(Object.entries(earlier.parts).filter(([id]) => !faulty.includes(id))),
    }))
    .filter(({ parts }) => Object.keys(parts).length > 0);
  const review = {
    by: file.by,
    on: file.on,
    parts: Object.fromEntries(checked.map(({ id, hash }) => [id, hash])),
  };
  const isNew =
    checked.length > 0 && !kept.some((earlier) => JSON.stringify(earlier) === JSON.stringify(review));
  return {
    tag,
    record: { from, reviews: isNew ? [...kept, review] : kept },
    checked: checked.map(({ id }) => id),
    corrections,
    outdated: file.parts.filter((part) => hashes.get(part.id) && !isCurrent(part)).map(({ id }) => id),
    takenBack: faulty.filter((id) => reviews.some(({ parts }) => parts[id] === hashes.get(id))),
    unknown: file.parts.filter(({ id }) => !hashes.get(id)).map(({ id }) => JSON.stringify(id)),
  };
}
