import { getCritical, type Critical } from '#src/features/critical/queries.ts';
import { listGuides } from '#src/features/guides/queries.ts';
import type { Line } from '#src/features/share/message.ts';
import { replyCalls, replyKinds, replySentences, type ReplyKind } from '#src/features/share/replies.ts';
import { getTranslate } from '#src/i18n/translate.ts';
import { toPath } from '#src/i18n/urls.ts';

/** A page that can be sent on, and the words that go with it. */
export interface SharedPage {
  /** Name under `/{lang}/share/`. */
  readonly slug: string;
  /** Page under the language; empty for the home. */
  readonly page: string;
  readonly title: string;
  /** Language of the title; English where a guide is not translated yet. */
  readonly titleLang: string;
  /** What names it in the reader's language: the title, or that of the site. */
  readonly subject: string;
  readonly url: string;
  /** Title and answer; the address comes behind it. */
  readonly words: readonly Line[];
}

/** Pages beside the guides that can be sent on: where they are, and the locked sentence that stands for them. */
const otherPages = [
  { slug: 'home', page: '', sentence: 'school-rule' },
  { slug: 'now', page: 'now', sentence: 'now-school' },
  { slug: 'help', page: 'help', sentence: 'call-state' },
] as const;

const toUrl = (tag: string, page: string, site: URL | undefined): string =>
  new URL(toPath(tag, page), site).href;

const toLine = (critical: Critical, form: 'full' | 'short' = 'short'): Line => ({
  lang: critical.lang,
  pieces: critical[form],
  critical: critical.id,
});

/** All pages that can be sent on in a language. */
export async function listSharedPages(tag: string, site: URL | undefined): Promise<SharedPage[]> {
  const t = getTranslate(tag);
  const line = (text: string): Line => ({ lang: tag, pieces: [{ text }] });
  const titles = { home: t('home:title'), now: t('now:title'), help: t('help:title') };
  const others = otherPages.map(async ({ slug, page, sentence }) => ({
    slug,
    page,
    title: titles[slug],
    titleLang: tag,
    subject: titles[slug],
    url: toUrl(tag, page, site),
    words: [line(titles[slug]), toLine(await getCritical(sentence, tag))],
  }));
  const guides = (await listGuides(tag)).map(async ({ slug, title, lang, short }) => {
    const answer = toLine(await getCritical(short[0] ?? '', tag));
    const isTranslated = lang === tag;
    const subject = isTranslated ? title : t('site.name');
    return {
      slug,
      page: slug,
      title,
      titleLang: lang,
      subject,
      url: toUrl(tag, slug, site),
      // Who gets the message reads the reader's language, and hears before tapping that the page is in English.
      words: [line(subject), answer, ...(isTranslated ? [] : [line(t('translation.missing'))])],
    };
  });
  return Promise.all([...others, ...guides]);
}

/** Throws Error when no such page can be sent on. */
export async function getSharedPage(slug: string, tag: string, site: URL | undefined): Promise<SharedPage> {
  const found = (await listSharedPages(tag, site)).find((shared) => shared.slug === slug);
  if (!found) throw new Error(`No page "${slug}" can be sent on.`);
  return found;
}

/** Calm replies to a rumor, to be sent into the group that it came from. */
export async function listReplies(
  tag: string,
  url: string,
): Promise<{ readonly kind: ReplyKind; readonly lines: readonly Line[] }[]> {
  const t = getTranslate(tag);
  const line = (text: string): Line => ({ lang: tag, pieces: [{ text }] });
  const get = async ([id, form]: readonly [string, 'full' | 'short']): Promise<Line> =>
    toLine(await getCritical(id, tag), form);
  return Promise.all(
    replyKinds.map(async (kind) => ({
      kind,
      lines: [
        line(t('share:reply.unsure')),
        line(t('share:reply.ask')),
        ...(await Promise.all(replySentences[kind].map(get))),
        ...(await Promise.all(replyCalls.map(get))),
        line(t('share:reply.facts')),
        { lang: tag, pieces: [{ url }] },
      ],
    })),
  );
}
