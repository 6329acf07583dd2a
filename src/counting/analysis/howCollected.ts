import type { Mode } from '../../asking/survey/design.ts';
import { isFromElsewhere } from '../../asking/survey/elsewhere.ts';
import type { Response, ResponseKind } from '../../asking/survey/response.ts';
import type { Wave } from '../../asking/survey/survey.ts';

/** How the responses of a wave came about. */
export interface HowCollected {
  /** Responses by how they ended; only complete and partial ones are counted in the columns. */
  readonly kinds: Readonly<Partial<Record<ResponseKind, number>>>;
  /** Every way in which answers were taken. */
  readonly modes: readonly Mode[];
  /** Of those that are counted, how many were collected elsewhere and brought in from a file. */
  readonly elsewhere: number;
  readonly simulated: boolean;
  /** Interviews left out because what they are weighted to is not known of them; left out where there are none. */
  readonly leftOut?: number;
}

/**
 * How the responses of a wave came about.
 *
 * @param responses One of each, whatever became of it.
 * @param counted Those of them whose answers count.
 */
export function howCollected(
  wave: Wave,
  responses: readonly Response[],
  counted: readonly Response[],
): HowCollected {
  const kinds: Partial<Record<ResponseKind, number>> = {};
  for (const { kind } of responses) kinds[kind] = (kinds[kind] ?? 0) + 1;
  // Thousands of responses share a few of these.
  const shared = new Set(counted.map(({ design }) => design.modes));
  const modes = new Set([...shared].flatMap((one) => Object.values(one)));
  return {
    kinds,
    modes: modes.size === 0 ? [wave.mode] : [...modes].sort(),
    elsewhere: counted.filter(isFromElsewhere).length,
    simulated: wave.simulated,
  };
}
