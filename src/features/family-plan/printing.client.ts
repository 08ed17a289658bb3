/**
 * Gives the page another name while it is printed: the name of a page becomes the name of its PDF, and is seen in the list of
 * print jobs.
 */
export function watchPrinting(neutralName: string, onPrinted: () => void): void {
  let name: string | undefined;
  addEventListener('beforeprint', () => {
    name ??= document.title;
    document.title = neutralName;
  });
  addEventListener('afterprint', () => {
    // Left in the meantime, the page has a third name, which stays.
    if (name !== undefined && document.title === neutralName) document.title = name;
    name = undefined;
    onPrinted();
  });
}
