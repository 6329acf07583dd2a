import { judgeBase } from '../stats/judgeBase.ts';
import type { Precision } from '../stats/linearised.ts';
import { meanInterval } from '../stats/weightedMean.ts';
import type { OwnFigure } from './comparison.ts';
import { type Variable, variableOf } from './dataset.ts';
import { effectiveBaseOf } from './estimates.ts';
import type { WeighedWave } from './ownShares.ts';
import { baseLimits, type Settings } from './settings.ts';
import { mayTell } from './smallGroups.ts';
import { gaveNumber, meanOf, netPromoterOf } from './summary.ts';

/** The council's own mean or net promoter score, with everything a comparison needs. */
export interface OwnNumber {
  readonly own: OwnFigure;
  readonly precision: Precision;
  /** Whether tests and verdicts may rest on it. */
  readonly tests: boolean;
}

/**
 * The mean, or the net promoter score, of one column in a wave: of those who gave a number.
 *
 * @returns Null when the wave has no such column or it has no numbers, when fewer people gave one than may be shown, or
 *   when a table withholds it to protect single people.
 */
export function ownNumber(
  { dataset, weights }: WeighedWave,
  { column, measure }: { readonly column: string; readonly measure: 'mean' | 'netPromoter' },
  settings: Settings,
): OwnNumber | null {
  const variable = variableOf(dataset, column);
  if (variable === undefined || !hasMeasure(variable, measure)) return null;
  const people = gaveNumber(variable);
  if (people === 0 || people < Math.max(settings.hideUnder, settings.protectUnder)) return null;
  // No single answer is told: what matters is whether the question was put to a group that is hidden.
  if (!mayTell(dataset, variable, [], settings)) return null;
  const { value, interval, of } = numberOf({ dataset, weights }, variable, measure);
  const open = dataset.wave.sample === 'open';
  const effectiveBase = effectiveBaseOf(of);
  const limits = baseLimits(settings);
  return {
    own: {
      value,
      interval: open ? null : interval,
      base: of.base,
      effectiveBase: open ? null : effectiveBase,
      from: dataset.wave.from,
      to: dataset.wave.to,
    },
    precision: of.precision,
    tests: !open && judgeBase(of.base, Math.min(effectiveBase, of.kishBase), limits).tests,
  };
}

function hasMeasure({ column }: Variable, measure: 'mean' | 'netPromoter'): boolean {
  return (measure === 'mean' ? column.number : column.netPromoter) !== undefined;
}

function numberOf({ dataset, weights }: WeighedWave, variable: Variable, measure: 'mean' | 'netPromoter') {
  if (measure === 'mean') {
    const of = meanOf(dataset, variable, { weights });
    return { value: of.mean, interval: meanInterval(of) ?? null, of };
  }
  const of = netPromoterOf(dataset, variable, { weights });
  const interval = of.interval && { low: 100 * of.interval.low, high: 100 * of.interval.high };
  return { value: 100 * of.net, interval, of };
}
