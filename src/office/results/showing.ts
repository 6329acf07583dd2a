import type { WaveId } from '../../asking/survey/survey.ts';
import { type ChartName, charts } from '../../telling/charts/charts.ts';

/** What an officer chose to see of a wave. */
export interface Showing {
  /** Column that the groups side by side come from; null for everyone together. */
  readonly breakBy: string | null;
  readonly dontKnow: 'asAsked' | 'in' | 'out';
  /** Another wave of the survey; null for none. */
  readonly compareWith: WaveId | null;
  readonly chart: ChartName;
  readonly unweighted: boolean;
}

const FIRST_SHOWING: Showing = {
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  chart: 'answers',
  unweighted: false,
};

/** Instead of a wave, for a page that is beside none. */
const NO_WAVE = 'none';

/** What a page shows when nothing else was chosen. */
export interface UsualShowing {
  /** The wave it stands beside. */
  readonly compareWith: WaveId | null;
  /** The waves that it may stand beside. */
  readonly others: readonly WaveId[];
}

/**
 * The part of an address that brings back what is shown: the usual things are left out. It names columns and waves,
 * never an answer or a person.
 */
export function queryOf(showing: Showing, usual: Pick<UsualShowing, 'compareWith'>): string {
  const { breakBy, dontKnow, compareWith, chart, unweighted } = showing;
  const query = new URLSearchParams();
  if (breakBy !== null) query.set('by', breakBy);
  if (dontKnow !== FIRST_SHOWING.dontKnow) query.set('dontKnow', dontKnow);
  if (compareWith !== usual.compareWith) query.set('with', compareWith ?? NO_WAVE);
  if (chart !== FIRST_SHOWING.chart) query.set('chart', chart);
  if (unweighted) query.set('unweighted', 'yes');
  return query.toString();
}

/** What an address asks to be shown. What it says of things that are not there is passed over. */
export function showingOf(query: string, usual: UsualShowing): Showing {
  const said = new URLSearchParams(query);
  const other = said.get('with');
  const chart = said.get('chart') ?? '';
  const dontKnow = said.get('dontKnow');
  return {
    breakBy: said.get('by'),
    dontKnow: dontKnow === 'in' || dontKnow === 'out' ? dontKnow : FIRST_SHOWING.dontKnow,
    compareWith:
      other === NO_WAVE ? null : (usual.others.find((wave) => wave === other) ?? usual.compareWith),
    chart: Object.hasOwn(charts, chart) ? (chart as ChartName) : FIRST_SHOWING.chart,
    unweighted: said.get('unweighted') === 'yes',
  };
}

/** The same for another wave, which stands beside another one of its own. */
export function queryForWave(showing: Showing): string {
  return queryOf({ ...showing, compareWith: null }, { compareWith: null });
}
