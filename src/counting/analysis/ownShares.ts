import { type Column, FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { judgeBase } from '../stats/judgeBase.ts';
import { sumsOf } from '../stats/tally.ts';
import type { Share } from '../stats/weightedShare.ts';
import type { OwnShare } from './comparison.ts';
import { type Dataset, variableOf } from './dataset.ts';
import { countedIn, effectiveBaseOf, intervalOf } from './estimates.ts';
import { baseLimits, type Settings } from './settings.ts';
import { mayTell } from './smallGroups.ts';

/** A wave with the weights to count it by. */
export interface WeighedWave {
  readonly dataset: Dataset;
  /** One per respondent. */
  readonly weights: Float64Array;
}

/** The council's own share of one net or answer, with everything a comparison needs. */
export interface OwnEstimate {
  readonly share: Share;
  readonly own: OwnShare;
  /** Whether tests and verdicts may rest on it. */
  readonly tests: boolean;
}

/**
 * The weighted share of one net or answer in a wave. Don't know and Prefer not to say stay in the base, as in
 * the published figures, unless they are taken out.
 *
 * @param of row: id of a net, or the code of an answer, as in the rows of a table.
 * @returns Null when the wave has no such column or row, fewer people than may be shown, or when a table withholds it to
 *   protect single people.
 */
export function ownEstimate(
  { dataset, weights }: WeighedWave,
  {
    column,
    row,
    dontKnowIn = true,
  }: { readonly column: string; readonly row: string; readonly dontKnowIn?: boolean },
  settings: Settings,
): OwnEstimate | null {
  const variable = variableOf(dataset, column);
  const yes = variable && codesOfRow(variable.column, row);
  if (variable === undefined || yes === undefined) return null;
  const base = [
    ...variable.column.categories.map((_, i) => FIRST_CATEGORY + i),
    ...(dontKnowIn ? [MISSING.dontKnow, MISSING.preferNot] : []),
  ];
  const counted = countedIn(dataset, variable, { weights });
  const people = sumsOf(counted.tally, base).count;
  if (people === 0 || people < Math.max(settings.hideUnder, settings.protectUnder)) return null;
  if (!mayTell(dataset, variable, yes, settings)) return null;
  const share = counted.share({ yes, base });
  const open = dataset.wave.sample === 'open';
  const effectiveBase = effectiveBaseOf(share);
  const interval = intervalOf(share, { method: settings.interval });
  const limits = baseLimits(settings);
  return {
    share,
    own: {
      share: share.share,
      interval: open || interval === null ? null : { low: interval.low, high: interval.high },
      base: share.base,
      effectiveBase: open ? null : effectiveBase,
      from: dataset.wave.from,
      to: dataset.wave.to,
    },
    tests: !open && judgeBase(share.base, Math.min(effectiveBase, share.kishBase), limits).tests,
  };
}

/** Codes in memory of a net or an answer; undefined when the column has no such row. */
export function codesOfRow(column: Column, row: string): readonly number[] | undefined {
  const net = column.nets.find(({ id }) => id === row);
  const wanted = net?.codes ?? column.categories.flatMap(({ code }) => (String(code) === row ? [code] : []));
  if (wanted.length === 0) return undefined;
  return column.categories.flatMap(({ code }, i) => (wanted.includes(code) ? [FIRST_CATEGORY + i] : []));
}
