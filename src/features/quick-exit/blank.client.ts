import { clearLeaving, isLeaving } from '#src/features/quick-exit/leaving.client.ts';
import { exitAddress } from '#src/features/quick-exit/quick-exit.ts';

/** Opens the neutral page as a new entry, so that Back from there finds this empty one. A tab that was not left stays here. */
if (isLeaving()) {
  clearLeaving();
  // Before the load has ended a browser would put the new page in the place of this one.
  const open = (): void => {
    setTimeout(() => {
      location.href = exitAddress;
    }, 50);
  };
  if (document.readyState === 'complete') open();
  else addEventListener('load', open);
}
