import { addPlugins, cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
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
  if (sent !== build.policy && !sent.startsWith(`${build.policy};`)) {
    headers.set('Content-Security-Policy', build.policy);
  }
  headers.set('X-Content-Type-Options', 'nosniff');
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}

addPlugins([{ handlerWillRespond: ({ response }) => Promise.resolve(underPolicy(response)) }]);
cleanupOutdatedCaches();
precacheAndRoute(self.__WB_MANIFEST);

// The page itself with any `?query`: links from letters and mails carry them.
const root = new URL(self.registration.scope).pathname;
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.pathname === root,
  async ({ request }) => {
    const kept = await matchPrecache('index.html');
    return kept === undefined ? fetch(request) : underPolicy(kept);
  },
);

// The first visit works offline at once, without loading the page again.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// A new version waits until the page says that nobody is being interviewed.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
