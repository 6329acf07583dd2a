import type { WaveId } from '../../asking/survey/survey.ts';
import type { ChartName } from '../../telling/charts/charts.ts';

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

export const FIRST_SHOWING: Showing = {
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  chart: 'answers',
  unweighted: false,
};
