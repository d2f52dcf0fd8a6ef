// The service worker: from the second view on it also holds what a browser fetches before any script of the page can run. It asks the
// server with each page, and holds everything of third parties until it is answered.
import { mayLoad, type Policy } from './judge';

/** What of the service worker's own world is used here: its types can't stand beside those of a page. */
interface Asked extends Event {
  request: Request;
  respondWith(answer: Response | Promise<Response>): void;
  waitUntil(done: Promise<unknown>): void;
}
declare const self: {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: string, heard: (event: Asked) => unknown): void;
};

let known: Policy | undefined;
let asked: Promise<Policy> | undefined;
/** When the server last answered, in milliseconds. */
let answered = 0;

const ask = (): Promise<Policy> => {
  known = undefined;
  const asking: Promise<Policy> = fetch('/_sayso/policy', { cache: 'no-store' }).then(async (answer) => {
    if (!answer.ok) throw 0;
    const policy = (await answer.json()) as Policy;
    if (asked === asking) {
      known = policy;
      answered = Date.now();
    }
    return policy;
  });
  asking.catch(() => {
    if (asked === asking) asked = undefined;
  });
  return (asked = asking);
};

// In a worker of the site's own, which has loaded us by `importScripts`, it is for the site to say when it takes over.
if (self.location.pathname === '/_sayso/sw.js') {
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
}

// A page says that another choice was made.
self.addEventListener('message', () => ask().catch(() => 0));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    ask().catch(() => 0);
    return;
  }
  const { protocol, hostname, origin } = new URL(request.url);
  if (!/^https?:$/.test(protocol) || origin === self.location.origin) return;
  const may = (policy: Policy): boolean => mayLoad(hostname, self.location.hostname, policy, policy.p);
  // What may load the browser loads itself.
  if (known && may(known)) return;
  // What was denied a while ago may have been allowed since.
  const stale = known && Date.now() - answered > 1000;
  event.respondWith((stale ? ask() : (asked ?? ask())).then((policy) => (may(policy) ? fetch(request) : Response.error()), () => Response.error()));
});
