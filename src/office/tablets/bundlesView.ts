import type { Problem } from '../../core/problem.ts';
import type { Looked } from '../../keeping/transfer/bundleWork.ts';
import type { CollectedRecord } from '../../keeping/transfer/collected.ts';
import { type NumberRange, rangesOf } from '../../keeping/transfer/numberRanges.ts';
import type { AsideRecord } from '../../keeping/transfer/standing.ts';
import type { KnownTablet } from '../../keeping/transfer/tabletList.ts';
import type { CountFault, FaultyRecord } from '../../keeping/transfer/takenRecords.ts';
import { type AsideLine, asideLines, type StrayLine, strayLines } from './tabletView.ts';

/** What bundles would bring of one tablet. */
export interface ComingTablet {
  readonly tablet: string;
  /** As the list names it; null for one that is not on it. */
  readonly name: string | null;
  readonly fresh: readonly CollectedRecord[];
  readonly same: readonly CollectedRecord[];
  readonly aside: readonly AsideLine[];
  readonly strays: readonly StrayLine[];
  readonly noLonger: readonly AsideRecord[];
  /** Numbers that are not here even then. */
  readonly missing: readonly NumberRange[];
}

/** What bundles would bring, tablet by tablet. */
export function comingOf(
  { preview, files }: Looked,
  tablets: readonly KnownTablet[],
): readonly ComingTablet[] {
  const named = files.flatMap(({ read }) => (read.ok ? [read.value.tablet] : []));
  return [...new Set(named)].map((tablet) => {
    const isIts = (one: { readonly tablet: string }) => one.tablet === tablet;
    const known = tablets.find(isIts) ?? null;
    return {
      tablet,
      name: known?.name ?? null,
      fresh: preview.fresh.filter(isIts),
      same: preview.same.filter(isIts),
      aside: asideLines(preview.aside.filter(({ record }) => isIts(record))),
      strays: strayLines(preview.strays.filter(isIts)),
      noLonger: preview.noLonger.filter(({ record }) => isIts(record)),
      missing: preview.standing
        .filter((one) => isIts(one) && (known === null || one.key === known.key))
        .flatMap(({ missing }) => missing),
    };
  });
}

/** Files that are not taken, and why; those of other surveys in a shared folder are no trouble. */
export function unreadOf({ files }: Looked): readonly { readonly name: string; readonly problem: Problem }[] {
  return files.flatMap(({ name, read }) =>
    read.ok || read.problem.kind === 'otherSurvey' ? [] : [{ name, problem: read.problem }],
  );
}

/** What lies in a shared folder. */
export interface FolderView {
  /** Names of bundles that bring something new. */
  readonly fresh: readonly string[];
  /** Names of those that were taken in already. */
  readonly taken: readonly string[];
  /** How many are of other surveys. */
  readonly others: number;
}

/** What a look through a shared folder found of the survey. */
export function folderView({ files }: Looked): FolderView {
  const readable = files.filter(({ read }) => read.ok);
  return {
    fresh: readable.filter(({ isNew }) => isNew).map(({ name }) => name),
    taken: readable.filter(({ isNew }) => !isNew).map(({ name }) => name),
    others: files.filter(({ read }) => !read.ok && read.problem.kind === 'otherSurvey').length,
  };
}

/** Records of one tablet that count and are not in the results, for one reason. */
export interface FaultLine {
  readonly tablet: string;
  readonly why: CountFault;
  readonly numbers: readonly NumberRange[];
}

/** What counts and is not in the results, by tablet and reason. */
export function faultLines(
  faulty: readonly FaultyRecord[],
  nameOf: (tablet: string) => string,
): readonly FaultLine[] {
  const parts = new Map<string, FaultyRecord[]>();
  for (const one of faulty) {
    const name = `${one.why} ${one.record.tablet}`;
    parts.set(name, [...(parts.get(name) ?? []), one]);
  }
  return [...parts.values()].flatMap((some) => {
    const [first] = some;
    if (first === undefined) return [];
    const numbers = rangesOf(some.map(({ record }) => record.number));
    return [{ tablet: nameOf(first.record.tablet), why: first.why, numbers }];
  });
}
