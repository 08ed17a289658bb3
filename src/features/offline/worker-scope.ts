/** The part of a service worker's world that is used here. TypeScript knows it only in place of the world of pages. */
export interface FetchEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

export interface WorkerScope {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      type: 'window';
      includeUncontrolled: boolean;
    }): Promise<{ url: string; postMessage(message: ToPage): void }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'fetch' | 'install' | 'activate', listen: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listen: (event: FetchEvent & { readonly data: ToWorker }) => void): void;
}

/** To a page: your language has been updated. */
export type ToPage = 'updated';

/**
 * To the worker: clean up after me when I am done or gone; stop writing, all is being erased; a page of this language has
 * told the reader of the update.
 */
export type ToWorker = 'tidy' | 'stop' | { readonly told: string };
