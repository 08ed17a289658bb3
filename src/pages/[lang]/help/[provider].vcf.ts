import type { APIRoute } from 'astro';
import { getReview } from '#src/features/facts/queries.ts';
import { writeHours } from '#src/features/legal-help/hours.ts';
import { getProvider, listProviders } from '#src/features/legal-help/queries.ts';
import { toVcard } from '#src/features/legal-help/vcard.ts';
import { getSentenceGap } from '#src/i18n/format.ts';
import { publishedLocales } from '#src/i18n/locales.ts';
import { toTelAddress } from '#src/lib/phone-html.ts';

export async function getStaticPaths() {
  const lines = (await listProviders()).filter(({ phone }) => phone);
  return publishedLocales.flatMap(({ path }) =>
    lines.map(({ id }) => ({ params: { lang: path, provider: id } })),
  );
}

/** A phone line as a contact. Its name and note are neutral: others see the list of contacts. */
export const GET: APIRoute<Record<string, never>, { provider: string }> = async ({ params, locals }) => {
  const { lang, t } = locals;
  const provider = await getProvider(params.provider);
  const hours = writeHours(provider, t, (await getReview()).sourcesUpTo);
  const vcard = toVcard({
    name: t(`help:contactName.${provider.id}` as 'help:contactName.city-hotline'),
    tel: toTelAddress(provider.phone ?? '').replace('tel:', ''),
    note: [hours && `${hours}.`, hours && t('now:newYork'), t('help:lead')]
      .filter(Boolean)
      .join(getSentenceGap(lang)),
  });
  return new Response(vcard, { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
