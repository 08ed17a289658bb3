import { getFreshness } from '#src/features/freshness/freshness.ts';

/** Shows the notice on an old copy; on a very old one, marks each locked sentence too. */
const notice = document.querySelector<HTMLElement>('[data-as-of]');
const freshness = getFreshness(notice?.dataset.asOf ?? '', new Date());
if (notice && freshness !== 'fresh') notice.hidden = false;
const mark = notice?.querySelector('template')?.content;
if (mark && freshness === 'very-stale')
  // In a link the mark would be a part of its name, and the page behind it says so anyway.
  for (const sentence of document.querySelectorAll('main [data-critical]:not(a *)'))
    sentence.append(' ', mark.cloneNode(true));
