/**
 * What the page, its workers and its service worker may do: the one list behind every place that states it (the
 * header of our own server, `public/_headers`, docs/deploy.md, the page's `<meta>`, the service worker).
 */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types soundings',
];

/** For a header: also refuses to be framed, which a `<meta>` cannot say. */
export const headerPolicy = [...directives, "frame-ancestors 'none'"].join('; ');

/** For a `<meta>`: browsers print an error for frame-ancestors there. */
export const metaPolicy = directives.join('; ');

/**
 * Headers a host should send with every file.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const headers = {
  'Content-Security-Policy': headerPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The camera scans codes, for these pages alone; of what else a page could ask for nothing is used.
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
