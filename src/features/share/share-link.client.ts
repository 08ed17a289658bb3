/**
 * Opens the phone's own share sheet with the clean address of the page. Where there is none, or it fails, the link leads to the
 * page with the other ways; a reader who closes the sheet stays here.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-share-text]');

async function share(from: HTMLAnchorElement): Promise<void> {
  const { shareTitle = '', shareText = '' } = from.dataset;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  try {
    // Without the query and the hash of this visit, which could say more than the reader wants to.
    const url = canonical?.href ?? location.origin + location.pathname;
    await navigator.share({ title: shareTitle, text: shareText, url });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.href = from.href;
  }
}

link?.addEventListener('click', (event) => {
  const isPlainClick = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!('share' in navigator) || !isPlainClick) return;
  event.preventDefault();
  void share(link);
});
