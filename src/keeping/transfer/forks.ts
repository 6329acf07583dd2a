import type { CollectedRecord } from './collected.ts';
import { type NumberRange, rangesOf } from './numberRanges.ts';

/** One way on from a number that stands for several interviews. */
export interface Branch {
  /** Link of its first record: what an officer vouches for. */
  readonly link: string;
  /** Links of its records that are known, by number upwards. */
  readonly links: readonly string[];
  readonly numbers: readonly NumberRange[];
  readonly isVouched: boolean;
}

/** A number for which a tablet signed more than once, as a tablet and its copy do, and where each went on. */
export interface Fork {
  readonly number: number;
  readonly branches: readonly Branch[];
}

/** Where a chain forks, by number upwards. What a branch goes on with is no fork of its own, unless it forks again. */
export function forksOf(records: readonly CollectedRecord[], vouched: ReadonlySet<string>): readonly Fork[] {
  const inOrder = records.toSorted((one, other) => one.number - other.number);
  const at = new Map<number, CollectedRecord[]>();
  for (const record of inOrder) {
    const others = at.get(record.number);
    if (others === undefined) at.set(record.number, [record]);
    else others.push(record);
  }
  const within = new Set<string>();
  const forks: Fork[] = [];
  for (const [number, here] of at) {
    if (here.length < 2) continue;
    const forking = here.filter(({ prev, link }) =>
      prev !== null && within.has(prev)
        ? here.some((other) => other.prev === prev && other.link !== link)
        : true,
    );
    if (forking.length < 2) continue;
    const branches = forking.map((first) => branchOf(first, inOrder, vouched));
    for (const { links } of branches) for (const link of links) within.add(link);
    forks.push({ number, branches });
  }
  return forks;
}

function branchOf(
  first: CollectedRecord,
  inOrder: readonly CollectedRecord[],
  vouched: ReadonlySet<string>,
): Branch {
  const links = new Set([first.link]);
  const its = inOrder.filter(({ link, prev }) => {
    if (prev !== null && links.has(prev)) links.add(link);
    return links.has(link);
  });
  return {
    link: first.link,
    links: [...links],
    numbers: rangesOf(its.map(({ number }) => number)),
    isVouched: vouched.has(first.link),
  };
}
