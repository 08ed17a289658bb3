/**
 * The mark that a tab is being left. Set by the reader's own wish to leave, read by the oldest of our pages, taken away by the
 * blank one a moment later; without a network it stays until the tab is closed. (`window.name` will not do: browsers give each page in the history its old one.)
 */
const key = 'leaving';

/** False where the browser refuses to keep anything. */
export function setLeaving(): boolean {
  try {
    sessionStorage.setItem(key, '1');
    return true;
  } catch {
    return false;
  }
}

export function isLeaving(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function clearLeaving(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
