/** How two people decided the same yes-or-no questions: counts of things. */
export interface TwoJudges {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * How far two people agree beyond what chance would give, over one or more yes-or-no decisions on the same things.
 *
 * `(p_o − p_e)/(1 − p_e)`, where `p_o` is the mean over the decisions of the part on which they agree, and `p_e` that of what
 * they would agree on if each said yes as often, at random. With one decision it is Cohen's kappa, with several the pooled
 * kappa.
 *
 * Source: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960);
 * De Vries, Elliott, Kanouse and Teleki, Using pooled kappa to summarize interrater agreement across many items, Field
 * Methods 20 (2008).
 *
 * @param decisions Each with the same number of things, at least one.
 * @returns At most 1; 0 where it is no more than chance, and below where it is less. Null where everybody always said the
 * same, so that chance leaves nothing to agree on.
 * @throws RangeError when there is no decision, or one about nothing.
 * @example cohenKappa([{ both: 20, firstOnly: 5, secondOnly: 10, neither: 15 }]) // 0.4
 */
export function cohenKappa(decisions: readonly TwoJudges[]): number | null {
  const parts = decisions.map(agreement);
  if (parts.length === 0) throw new RangeError('cohenKappa requires at least one decision');
  const mean = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((sum, part) => sum + of(part), 0) / parts.length;
  const [observed, expected] = [mean((part) => part.observed), mean((part) => part.expected)];
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function agreement({ both, firstOnly, secondOnly, neither }: TwoJudges) {
  const all = both + firstOnly + secondOnly + neither;
  if (all === 0) throw new RangeError('cohenKappa requires things that were decided');
  const [first, second] = [(both + firstOnly) / all, (both + secondOnly) / all];
  return {
    observed: (both + neither) / all,
    expected: first * second + (1 - first) * (1 - second),
  };
}
