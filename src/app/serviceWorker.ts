import { cleanupOutdatedCaches, PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { build } from './build.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

/**
 * Kept copies hold the headers they came with, or none: every answer is given the policy of this build. A host that
 * added to that very policy (where to report breaches, say) is left its word.
 */
function underPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  const sent = headers.get('Content-Security-Policy') ?? '';
  const isOurs = sent === build.policy || sent.startsWith(`${build.policy};`);
  // As it is kept a browser takes it without this worker, compiled code and all.
  if (isOurs && headers.get('X-Content-Type-Options') === 'nosniff') return response;
  if (!isOurs) headers.set('Content-Security-Policy', build.policy);
  headers.set('X-Content-Type-Options', 'nosniff');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

const files = self.__WB_MANIFEST;
const app = new PrecacheController({
  plugins: [{ handlerWillRespond: ({ response }) => Promise.resolve(underPolicy(response)) }],
});
app.addToCacheList(files);
registerRoute(new PrecacheRoute(app));

/** The page itself and the icons: what has the same name in every build. */
const sameNamed = new PrecacheController();
sameNamed.addToCacheList(files.filter((file) => typeof file !== 'string' && file.revision !== null));

/** So many files are fetched side by side: more would keep the page waiting on a slow line. */
const SIDE_BY_SIDE = 24;

/**
 * Keeps the whole app. Files that are named by what is in them are put away many at a time: one after the other, as workbox
 * does, takes a tablet twice the work. What an install that was broken off has kept is not fetched again.
 */
async function keepApp(event: ExtendableEvent): Promise<void> {
  const cache = await caches.open(app.strategy.cacheName);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...app.getURLsToCacheKeys()]
    .filter(([address, key]) => address === key && !kept.has(key))
    .map(([address]) => address);
  for (let from = 0; from < missing.length; from += SIDE_BY_SIDE)
    await cache.addAll(missing.slice(from, from + SIDE_BY_SIDE));
  await sameNamed.install(event);
}

self.addEventListener('install', (event) => event.waitUntil(keepApp(event)));
self.addEventListener('activate', (event) => event.waitUntil(app.activate(event)));
cleanupOutdatedCaches();

// The page itself with any `?query`: links from letters and mails carry them.
const root = new URL(self.registration.scope).pathname;
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === root,
  async ({ request }) => {
    const kept = await app.matchPrecache('index.html');
    return kept === undefined ? fetch(request) : underPolicy(kept);
  },
);

// The first visit works offline at once, without loading the page again.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page says that nobody is being interviewed.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
