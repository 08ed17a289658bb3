/**
 * Shows a copy of the card alone, on the whole screen where the browser can, and keeps the screen lit where it can. The dialog
 * gives the rest: Escape closes, what lies behind is out of reach, the focus goes back to the button.
 */
const dialog = document.querySelector<HTMLDialogElement>('dialog.stage');
const stage = dialog?.querySelector<HTMLElement>(':scope > div');
const place = dialog?.querySelector('[data-place]');
const button = document.querySelector<HTMLElement>('[data-full-screen]');
let lock: WakeLockSentinel | undefined;

/** Absent in old browsers, refused on a low battery: the card is there all the same. */
async function keepLit(): Promise<void> {
  try {
    if (!('wakeLock' in navigator)) return;
    const taken = await navigator.wakeLock.request('screen');
    if (dialog?.open) lock = taken;
    else await taken.release();
  } catch {
    // The screen goes dark as it always does.
  }
}

async function fillScreen(): Promise<void> {
  try {
    // Not the dialog itself, which browsers refuse. An iPhone has no full screen: the dialog covers the page.
    if (stage && 'requestFullscreen' in stage) await stage.requestFullscreen();
  } catch {
    // Not allowed here.
  }
}

function open(): void {
  const card = [...document.querySelectorAll<HTMLElement>('main .show')].find(
    (candidate) => candidate.offsetParent !== null && !dialog?.contains(candidate),
  );
  if (!card || !dialog || !place) return;
  place.replaceChildren(card.cloneNode(true));
  dialog.showModal();
  void fillScreen();
  void keepLit();
}

function close(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  void lock?.release();
  lock = undefined;
  place?.replaceChildren();
  button?.focus();
}

// Old phones have no dialog; there the card on the page is all there is.
if (button && !('HTMLDialogElement' in window)) button.hidden = true;
button?.addEventListener('click', open);
dialog?.addEventListener('close', close);
dialog?.querySelector('[data-close]')?.addEventListener('click', () => {
  dialog.close();
});
document.addEventListener('fullscreenchange', () => {
  if (document.fullscreenElement) return;
  dialog?.close();
  // Leaving the full screen takes the focus away once more.
  button?.focus();
});
// The system takes the light away when another app comes to the front.
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && dialog?.open) void keepLit();
});
addEventListener('pagehide', () => dialog?.close());
