import type { Problem, ProblemOf } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Carrier, CarrierKind } from './carrier.ts';
import { davListing, LISTING_ASKED } from './davListing.ts';

/**
 * A WebDAV folder on the host that the app itself comes from: the policy lets the app talk to no other. If the folder asks
 * for a name and a password, the browser asks for them; the app never sees them.
 */
export const davKind: CarrierKind<'dav'> = {
  nameOf: ({ path }) => path,
  asks: async () => false,
  open: async ({ path }) => ok(davCarrier(new URL(path, location.origin))),
};

/**
 * The path of a folder on this host.
 *
 * @param typed A path from the root, such as `/soundings-files/`, or a whole address.
 * @param origin Of the app.
 * @returns With a slash at its end; null where it is no such path, or on another host.
 */
export function ownPath(typed: string, origin: string): string | null {
  const text = typed.trim();
  if (!/^(\/|https?:)/i.test(text)) return null;
  try {
    const { origin: found, pathname } = new URL(text, origin);
    // A path that begins with two slashes would be read as another host when it is used.
    if (found !== origin || pathname.startsWith('//')) return null;
    return pathname.endsWith('/') ? pathname : `${pathname}/`;
  } catch {
    // No address at all.
    return null;
  }
}

/** A WebDAV folder. */
export function davCarrier(folder: URL): Carrier {
  const place = folder.pathname;
  const ask = async (method: string, name: string, more: RequestInit = {}) => {
    const address = new URL(encodeURIComponent(name), folder);
    try {
      return ok(await fetch(address, { method, cache: 'no-store', redirect: 'error', ...more }));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return fail<Problem>({ kind: 'placeFailed', place, why: 'unreached', cause: error.message });
    }
  };
  const failed = ({ status }: Response) => fail(davFault(place, status));
  return {
    name: place,
    list: async () => {
      const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
      const answer = await ask('PROPFIND', '', { headers, body: LISTING_ASKED });
      if (!answer.ok) return answer;
      if (answer.value.status !== 207) return failed(answer.value);
      const text = await whole(place, () => answer.value.text());
      if (!text.ok) return text;
      const names = davListing(text.value);
      return names === null ? fail(davFault(place, 501)) : ok(names);
    },
    read: async (name) => {
      const answer = await ask('GET', name);
      if (!answer.ok) return answer;
      if (answer.value.status === 404) return ok(null);
      if (answer.value.status !== 200) return failed(answer.value);
      const bytes = await whole(place, () => answer.value.arrayBuffer());
      return bytes.ok ? ok(new File([bytes.value], name)) : bytes;
    },
    create: async (name, bytes) => {
      // A server that keeps to RFC 9110 refuses where a file of this name is by now.
      const headers = { 'If-None-Match': '*', 'Content-Type': 'text/plain' };
      const answer = await ask('PUT', name, { headers, body: bytes });
      if (!answer.ok) return answer;
      if (answer.value.status === 412) return ok(false);
      return answer.value.ok ? ok(true) : failed(answer.value);
    },
  };
}

/** The rest of an answer, which the network may break off. */
async function whole<Value>(place: string, read: () => Promise<Value>): Promise<Result<Value, Problem>> {
  try {
    return ok(await read());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return fail({ kind: 'placeFailed', place, why: 'unreached', cause: error.message });
  }
}

const reasons: ReadonlyMap<number, ProblemOf<'placeFailed'>['why']> = new Map([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'gone'],
  [409, 'gone'],
  [405, 'noDav'],
  [501, 'noDav'],
  // A page in place of a list: there is a server, and it knows nothing of WebDAV.
  [200, 'noDav'],
  [413, 'full'],
  [507, 'full'],
  [423, 'busy'],
]);

/** What the status of an answer means. */
function davFault(place: string, status: number): Problem {
  return { kind: 'placeFailed', place, why: reasons.get(status) ?? 'other', cause: `${status}` };
}
