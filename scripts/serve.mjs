// A static server for the built app: what `npm start` runs and what the browser tests talk to.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { headers as policyHeaders } from './policy.mjs';

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

/**
 * The file an address means, or undefined when there is none to give: hidden files and `_headers` are for hosts.
 *
 * @param {string} folder
 * @param {string} path From the app's own root, decoded.
 */
function fileFor(folder, path) {
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const hidden = path.split('/').some((part) => part.startsWith('.') || part.startsWith('_'));
  if (hidden || !file.startsWith(normalize(folder) + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** @param {string} path */
function freshness(path) {
  return /^assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** @param {string} raw @returns {string | undefined} */
function decoded(raw) {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/**
 * @typedef {object} Served
 * @property {string} address Where the app is, with its closing slash.
 * @property {number} port
 * @property {string[]} requests Each request so far: `GET /soundings/sw.js`.
 * @property {string[]} violations What browsers reported against the policy, as they sent it.
 * @property {() => Promise<void>} close Stops at once, open connections too.
 */

/**
 * Serves a folder on this machine only.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {number} [options.port] 0, unless given, takes any free one.
 * @param {string} [options.path] Where the app lies; begins and ends with a slash.
 * @param {boolean} [options.sendsPolicy] False plays a host that cannot send headers.
 * @param {boolean} [options.reports] Asks browsers to report breaches of the policy.
 * @param {boolean} [options.openToAll] Lets any origin read, as a tempting foreign server would.
 * @returns {Promise<Served>}
 */
export function serve({
  folder,
  port = 0,
  path = '/',
  sendsPolicy = true,
  reports = false,
  openToAll = false,
}) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const violations = [];
  const reportPath = `${path}__violations`;
  /** @type {Record<string, string>} */
  const sent = {
    ...(sendsPolicy ? policyHeaders : {}),
    ...(openToAll ? { 'Access-Control-Allow-Origin': '*' } : {}),
  };
  if (reports && sendsPolicy) {
    sent['Content-Security-Policy'] = `${policyHeaders['Content-Security-Policy']}; report-uri ${reportPath}`;
  }

  const server = createServer((request, response) => {
    const asked = (request.url ?? '/').replace(/[?#].*$/, '');
    requests.push(`${request.method} ${asked}`);
    /** @param {number} status @param {Record<string, string>} [extra] */
    const finish = (status, extra = {}) => {
      response.writeHead(status, { ...sent, 'Content-Type': 'text/plain; charset=utf-8', ...extra });
      response.end(request.method === 'HEAD' || status === 204 ? undefined : `${status}\n`);
    };
    if (reports && asked === reportPath) {
      let report = '';
      request.on('data', (piece) => {
        report += piece;
      });
      request.on('end', () => {
        violations.push(report);
        finish(204);
      });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return finish(405, { Allow: 'GET, HEAD' });
    if (`${asked}/` === path) return finish(301, { Location: path });
    const inApp = asked.startsWith(path) ? decoded(asked.slice(path.length)) : undefined;
    const file = inApp === undefined ? undefined : fileFor(folder, inApp === '' ? 'index.html' : inApp);
    if (inApp === undefined || file === undefined) return finish(404);
    response.writeHead(200, {
      ...sent,
      'Content-Type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      'Content-Length': String(statSync(file).size),
      'Cache-Control': freshness(inApp),
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const bound = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
      resolve({
        // "localhost" counts as a safe place for browsers, without a certificate.
        address: `http://localhost:${bound}${path}`,
        port: bound,
        requests,
        violations,
        close: () =>
          new Promise((done) => {
            server.close(() => done(undefined));
            server.closeAllConnections();
          }),
      });
    });
  });
}
