import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { fromBase64Url, toBase64Url } from '../sealing/base64Url.ts';
import { digest } from '../sealing/digest.ts';
import type {
  BundleAsks,
  BundleRequest,
  Holding,
  KeptBundle,
  Looked,
  LookedAt,
  SealedBody,
} from './bundleWork.ts';
import { type Collected, NOTHING_COLLECTED, newsTeller, union, withoutBytes } from './collected.ts';
import { withoutContacts } from './contact.ts';
import { countedContacts } from './contactList.ts';
import { partsOf } from './fileLines.ts';
import { previewOf } from './preview.ts';
import { type Arrival, MOST_BYTES, readBundle } from './readBundle.ts';
import { readSnapshot, writeSnapshot } from './snapshot.ts';
import { type OfficeView, signedByFirst, standingOf, type TabletStanding } from './standing.ts';
import { countedWishes, heldBackBy, slipsOf } from './wishPool.ts';

/** Is told how far the reading is: a share from 0 to 1. */
type Tell = (share: number) => void;

/** What comes of one asking of the job `bundles`. */
export function bundleReply(request: BundleRequest, tell: Tell): Promise<unknown> {
  switch (request.what) {
    case 'standing':
      return standingReply(request.given, tell);
    case 'look':
      return lookReply(request.given, tell);
    case 'bodies':
      return bodiesReply(request.given, tell);
  }
}

async function standingReply(holding: Holding, tell: Tell): Promise<BundleAsks['standing']['reply']> {
  const held = await heldOf(holding, tell);
  if (held === null) return null;
  const isNew = held.names.length > (holding.snapshot?.bundles.length ?? 0);
  return {
    standing: standingOf(union([held.named, held.others]), holding.view),
    snapshot: isNew ? await writeSnapshot(held.names, held.named) : null,
  };
}

async function lookReply(
  { files, isFound, ...holding }: BundleAsks['look']['ask'],
  tell: Tell,
): Promise<BundleAsks['look']['reply']> {
  const held = await heldOf(holding, () => undefined);
  if (held === null) return null;
  const have = union([held.named, held.others]);
  const isNews = newsTeller(have);
  const looked: LookedAt[] = [];
  const came: { readonly brings: Collected; readonly news: KeptBundle | null }[] = [];
  const arrivals: Arrival[] = [];
  let weight = 0;
  for (const [place, file] of files.entries()) {
    const found = await readFile(file, MOST_BYTES - weight);
    if (found === null) return 'gone';
    const read = isFound ? unlessLeft(found.read, holding.view.survey) : found.read;
    if (read.ok) {
      const brings = withoutBytes(read.value.brings);
      const isNew = isNews(brings);
      const news = isNew ? await keptBundle(withoutContacts(found.bytes)) : null;
      // What is no news is in what is held already: nothing of it need be kept in mind.
      if (isNew) weight += file.size;
      came.push({ brings, news });
      arrivals.push(read.value);
      looked.push({ name: file.name, read: ok({ tablet: read.value.manifest.tablet }), isNew });
    } else looked.push({ name: file.name, read, isNew: false });
    tell((place + 1) / files.length);
  }
  const news = came.flatMap((one) => one.news ?? []);
  const arriving = came.map(({ brings }) => brings);
  const { after: _, ...preview } = previewOf(have, arriving, holding.view);
  // Where something else lies under that name, it stays so, and is proved each time.
  const isFree = (one: KeptBundle | null) => one !== null && !held.misnamed.has(one.name);
  const names = [...held.names, ...news.filter(isFree).map(({ name }) => name)];
  const named = union([held.named, ...came.filter((one) => isFree(one.news)).map(({ brings }) => brings)]);
  return {
    files: looked,
    preview,
    news,
    ...(await besidesOf(arrivals, holding.view, preview.standing)),
    snapshot: await writeSnapshot(names, named),
  };
}

async function keptBundle(bytes: Uint8Array<ArrayBuffer>): Promise<KeptBundle> {
  return { name: await digest(bytes), value: toBase64Url(bytes) };
}

async function bodiesReply(
  { kept, links }: BundleAsks['bodies']['ask'],
  tell: Tell,
): Promise<readonly SealedBody[]> {
  const wanted = new Set(links);
  const found: SealedBody[] = [];
  for (const [place, { value }] of kept.entries()) {
    const bytes = fromBase64Url(value) ?? new Uint8Array();
    const read = await readBundle(partsOf(new Blob([bytes])));
    for (const { link, bytes: body } of read.ok ? read.value.brings.records : [])
      if (body instanceof Uint8Array && wanted.delete(link)) found.push({ link, bytes: body });
    tell((place + 1) / kept.length);
  }
  return found;
}

/** What is held: of bundles that are what their names say, which a snapshot may be of, and of others. */
interface Held {
  readonly names: readonly string[];
  readonly named: Collected;
  readonly misnamed: ReadonlySet<string>;
  readonly others: Collected;
}

/** Null where the snapshot is damaged. */
async function heldOf({ snapshot, kept }: Holding, tell: Tell): Promise<Held | null> {
  const before = snapshot === null ? NOTHING_COLLECTED : await readSnapshot(snapshot);
  if (before === null) return null;
  const names = [...(snapshot?.bundles ?? [])];
  const misnamed = new Set<string>();
  const [named, others]: [Collected[], Collected[]] = [[before], []];
  for (const [place, { name, value }] of kept.entries()) {
    const bytes = fromBase64Url(value) ?? new Uint8Array();
    const read = await readBundle(partsOf(new Blob([bytes])));
    const isNamed = (await digest(bytes)) === name;
    if (isNamed) names.push(name);
    else misnamed.add(name);
    if (read.ok) (isNamed ? named : others).push(withoutBytes(read.value.brings));
    tell((place + 1) / kept.length);
  }
  return { names, named: union(named), misnamed, others: union(others) };
}

/** What bundles of this survey, among those read, bring beside its interviews: contacts and slips of tablets that count. */
async function besidesOf(
  arrivals: readonly Arrival[],
  view: OfficeView,
  standing: readonly TabletStanding[],
): Promise<Pick<Looked, 'contacts' | 'slips' | 'heldBack'>> {
  const own = arrivals.filter(({ manifest }) => manifest.survey === view.survey);
  const contacts = own.flatMap((one) => one.contacts);
  const wishes = own.flatMap((one) => one.wishes);
  return {
    contacts: countedContacts(signedByFirst(contacts, view), standing),
    slips: await slipsOf(countedWishes(signedByFirst(wishes, view), standing)),
    heldBack: heldBackBy(own.filter(({ isSigned }) => isSigned).map(({ manifest }) => manifest)),
  };
}

/** A bundle that lies in a shared folder is left there where it is of another survey, or not whole yet. */
function unlessLeft(read: Result<Arrival, Problem>, survey: string): Result<Arrival, Problem> {
  if (!read.ok) return read;
  const { manifest, lost } = read.value;
  if (manifest.survey !== survey) return fail({ kind: 'otherSurvey', what: 'bundle' });
  if (lost.length === 0) return read;
  const of = manifest.runs.reduce((sum, { links, elsewhere }) => sum + links.length - elsewhere.length, 0);
  return fail({ kind: 'stillArriving', lost: lost.length, of });
}

/**
 * Null when the file went away between being chosen and being read (a stick pulled out).
 *
 * @param most Bytes that there is room for. One that is larger is not begun.
 */
async function readFile(
  file: File,
  most: number,
): Promise<{ readonly read: Result<Arrival, Problem>; readonly bytes: Uint8Array<ArrayBuffer> } | null> {
  const bytes = new Uint8Array();
  if (file.size > MOST_BYTES)
    return {
      read: fail({ kind: 'fileTooLarge', what: 'bundle', bytes: file.size, limit: MOST_BYTES }),
      bytes,
    };
  if (file.size > most) return { read: fail({ kind: 'tooMuchAtOnce', limit: MOST_BYTES }), bytes };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    const read = await readBundle(noted(partsOf(file), parts));
    return { read, bytes: read.ok ? new Uint8Array(await new Blob(parts).arrayBuffer()) : bytes };
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}

/** Parts as they are read: a folder may bring other bytes a moment later, and what was judged is what is kept. */
async function* noted(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
  into: Uint8Array<ArrayBuffer>[],
): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    into.push(part);
    yield part;
  }
}
