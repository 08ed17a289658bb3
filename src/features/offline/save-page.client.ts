import { startErase } from '#src/features/offline/erase-panel.client.ts';
import { showCopies, startPanel } from '#src/features/offline/save-panel.client.ts';

/** Shows what can be saved, is saved, and can be erased; nothing where the browser cannot do all of it. */
const [panel, list, eraser] = ['[data-save]', '[data-copies]', '[data-erase]'].map((name) =>
  document.querySelector<HTMLElement>(name),
);

async function start(): Promise<void> {
  if (!panel || !list || !eraser) return;
  if (!('serviceWorker' in navigator) || !('caches' in window) || !('locks' in navigator)) return;
  const refresh = (): Promise<void> => showCopies(list);
  try {
    await refresh();
  } catch {
    // A private window, or a browser that is told to keep nothing.
    return;
  }
  for (const box of [panel, list, eraser]) box.hidden = false;
  startErase(eraser, startPanel(panel, refresh), refresh);
}

void start();
