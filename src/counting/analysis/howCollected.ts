import type { Mode } from '../../asking/survey/design.ts';
import { isFromElsewhere } from '../../asking/survey/elsewhere.ts';
import type { ResponseKind } from '../../asking/survey/response.ts';
import type { Wave } from '../../asking/survey/survey.ts';
import { peopleWith, type Respondents, valuesHad } from './respondents.ts';

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
export function howCollected(wave: Wave, responses: Respondents, counted: Respondents): HowCollected {
  const kinds: Partial<Record<ResponseKind, number>> = {};
  const ended = responses.part('kind');
  for (const [place, people] of peopleWith(ended).entries()) {
    const kind = ended.different[place] as ResponseKind;
    if (people > 0) kinds[kind] = (kinds[kind] ?? 0) + people;
  }
  const modes = new Set(valuesHad(counted.design('modes')).flatMap((one) => Object.values(one)));
  const tablets = counted.part('tablet');
  const people = peopleWith(tablets);
  const elsewhere = tablets.different.map((tablet, place) =>
    isFromElsewhere({ tablet }) ? (people[place] as number) : 0,
  );
  return {
    kinds,
    modes: modes.size === 0 ? [wave.mode] : [...modes].sort(),
    elsewhere: elsewhere.reduce((sum, one) => sum + one, 0),
    simulated: wave.simulated,
  };
}
