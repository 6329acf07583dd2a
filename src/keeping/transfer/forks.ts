import type { CollectedRecord } from './collected.ts';
import { grouped } from './grouped.ts';
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
  const at = grouped(inOrder, ({ number }) => number);
  const after = grouped(inOrder, ({ prev }) => prev);
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
    const branches = forking.map((first) => branchOf(first, after, vouched));
    for (const { links } of branches) for (const link of links) within.add(link);
    forks.push({ number, branches });
  }
  return forks;
}

/** @param after Records by the link before them. Each branch by itself: going through all for each took a minute of a few bundles. */
function branchOf(
  first: CollectedRecord,
  after: ReadonlyMap<string | null, readonly CollectedRecord[]>,
  vouched: ReadonlySet<string>,
): Branch {
  const its = new Set([first]);
  // A set goes through what is added meanwhile too, and through each once.
  for (const { link } of its) for (const next of after.get(link) ?? []) its.add(next);
  const inOrder = [...its].toSorted((one, other) => one.number - other.number);
  return {
    link: first.link,
    links: [...new Set(inOrder.map(({ link }) => link))],
    numbers: rangesOf(inOrder.map(({ number }) => number)),
    isVouched: vouched.has(first.link),
  };
}
