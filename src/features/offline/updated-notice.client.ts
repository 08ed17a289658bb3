import type { ToPage, ToWorker } from '#src/features/offline/worker-scope.ts';

/** Shows that the saved pages have been updated, when the worker says so. Where nothing is saved there is no worker. */
const notice = document.querySelector<HTMLElement>('[data-updated]');
if (notice && 'serviceWorker' in navigator)
  navigator.serviceWorker.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (data !== ('updated' satisfies ToPage)) return;
    notice.hidden = false;
    const told: ToWorker = { told: notice.dataset.updated ?? '' };
    (source as ServiceWorker | null)?.postMessage(told);
  });
