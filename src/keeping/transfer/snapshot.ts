import { nextLink } from '../sealing/digest.ts';
import type { Collected, CollectedRecord } from './collected.ts';

/** Goes up with every change of how bundles are read and joined: what an older app made of them is not used. */
export const SNAPSHOT_VERSION = 1;

/** What is known of some bundles, so that they need not be proved anew for each page. */
export interface Snapshot {
  readonly v: number;
  /** SHA-256 of each bundle that it was made of, upwards. */
  readonly bundles: readonly string[];
  /** SHA-256 over those names and the body: one without the other is worth nothing. */
  readonly head: string;
  /** Every record in columns, without its bytes, and the rest as it is. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** Records of one tablet, a list for each part of them. */
interface Columns extends Pick<CollectedRecord, 'survey' | 'tablet' | 'key'> {
  readonly numbers: number[];
  readonly links: string[];
  readonly prevs: (string | null)[];
  /** 1 where the bytes came, 2 where they are not awaited. */
  readonly states: number[];
}

const [CAME, ELSEWHERE] = [1, 2];

/** What some bundles come to, as it is kept: it holds no answers, sealed or not. */
export async function writeSnapshot(
  bundles: readonly string[],
  { records, strays, reached, troubles }: Collected,
): Promise<Snapshot> {
  const names = bundles.toSorted();
  const columns = columnsOf(records);
  const body = new TextEncoder().encode(JSON.stringify({ columns, strays, reached, troubles }));
  return { v: SNAPSHOT_VERSION, bundles: names, head: await headOf(names, body), body };
}

/** What a snapshot says its bundles come to; null where it is damaged, or of another version. */
export async function readSnapshot({ v, bundles, head, body }: Snapshot): Promise<Collected | null> {
  if (v !== SNAPSHOT_VERSION || (await headOf(bundles, body)) !== head) return null;
  const { columns, ...rest } = JSON.parse(new TextDecoder().decode(body));
  return { ...rest, records: recordsOf(columns) };
}

/**
 * What was kept, as a snapshot of bundles that are all here.
 *
 * @param here SHA-256 of each bundle that is kept.
 * @returns Null where there is none, where it is of another version, or where it was made of anything that is not here.
 */
export function usableSnapshot(kept: unknown, here: ReadonlySet<string>): Snapshot | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, bundles, head, body } = kept as Partial<Snapshot>;
  const isWhole = v === SNAPSHOT_VERSION && typeof head === 'string' && body instanceof Uint8Array;
  if (!isWhole || !Array.isArray(bundles) || !bundles.every((name) => here.has(name))) return null;
  return { v, bundles, head, body };
}

function headOf(bundles: readonly string[], body: Uint8Array<ArrayBuffer>): Promise<string> {
  return nextLink(JSON.stringify([SNAPSHOT_VERSION, bundles]), body);
}

function columnsOf(records: readonly CollectedRecord[]): readonly Columns[] {
  const found = new Map<string, Columns>();
  for (const { survey, tablet, key, number, link, prev, isElsewhere, bytes } of records) {
    const name = JSON.stringify([survey, tablet, key]);
    const columns = found.get(name) ?? { survey, tablet, key, numbers: [], links: [], prevs: [], states: [] };
    found.set(name, columns);
    columns.numbers.push(number);
    columns.links.push(link);
    columns.prevs.push(prev);
    columns.states.push((bytes === null ? 0 : CAME) | (isElsewhere ? ELSEWHERE : 0));
  }
  return [...found.values()];
}

function recordsOf(columns: readonly Columns[]): readonly CollectedRecord[] {
  return columns.flatMap(({ survey, tablet, key, numbers, links, prevs, states }) =>
    numbers.map((number, at): CollectedRecord => {
      const state = states[at] as number;
      return {
        survey,
        tablet,
        key,
        number,
        link: links[at] as string,
        prev: prevs[at] as string | null,
        isElsewhere: (state & ELSEWHERE) !== 0,
        bytes: (state & CAME) === 0 ? null : 'kept',
      };
    }),
  );
}
