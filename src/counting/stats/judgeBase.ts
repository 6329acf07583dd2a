/** The bases at which figures are hidden, marked and left untested: people. An officer may make them stricter. */
export interface BaseLimits {
  /** Unweighted: hide the figures and their tests. */
  readonly hideBelow: number;
  /** Unweighted: show them with a warning mark. */
  readonly markBelow: number;
  /** Effective: show them with a warning mark. */
  readonly markEffectiveBelow: number;
  /** Effective: no tests and no verdict. */
  readonly testEffectiveFrom: number;
}

/** What a base allows. */
export interface BaseJudgement {
  readonly mark: 'hidden' | 'small' | 'smallEffective' | null;
  /** Whether tests and verdicts may rest on it. */
  readonly tests: boolean;
}

const USUAL: BaseLimits = { hideBelow: 30, markBelow: 100, markEffectiveBelow: 50, testEffectiveFrom: 30 };

/**
 * Whether a base is large enough to show its figures, and to test them.
 *
 * The unweighted base decides what is hidden, never a weighted one. This is about reliability; what may be
 * published of few people is another rule.
 *
 * Source: NCHS hides under 30; marks under 100 and under 50 effective, and no test under 30 effective, are
 * our own defaults (settings).
 *
 * @param base Unweighted people.
 * @param effectiveBase People; the base itself where the sample allows none.
 * @example judgeBase(29, 29).mark // 'hidden'
 */
export function judgeBase(base: number, effectiveBase: number, limits: BaseLimits = USUAL): BaseJudgement {
  if (base < limits.hideBelow) return { mark: 'hidden', tests: false };
  const tests = effectiveBase >= limits.testEffectiveFrom;
  if (base < limits.markBelow) return { mark: 'small', tests };
  return { mark: effectiveBase < limits.markEffectiveBelow ? 'smallEffective' : null, tests };
}
