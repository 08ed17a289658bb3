import { getFreshness } from '#src/features/freshness/freshness.ts';

/** Shows the notice on an old copy; on a very old one, marks each locked sentence too. */
const notice = document.querySelector<HTMLElement>('[data-as-of]');
const freshness = getFreshness(notice?.dataset.asOf ?? '', new Date());
if (notice && freshness !== 'fresh') notice.hidden = false;
const mark = notice?.querySelector('template')?.content;
if (mark && freshness === 'very-stale')
  for (const sentence of document.querySelectorAll(
    '.locked [data-critical], .short [data-critical], .answers [data-critical]',
  ))
    sentence.append(' ', mark.cloneNode(true));
