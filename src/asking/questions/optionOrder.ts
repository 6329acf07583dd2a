import { seededRandom } from '../../core/dice.ts';
import type { ChoiceFace } from './question.ts';

/** An option, or a row of a table. */
interface Listed {
  readonly anchored?: true;
}

/**
 * Options, or rows, in the order in which one interview shows them: always the same for the same seed, so that nothing need
 * be stored. Anchored ones come after the others, as they are listed.
 *
 * @param seed Of the interview and the question: two questions of one interview are drawn apart.
 */
export function inDrawnOrder<Thing extends Listed>(
  options: readonly Thing[],
  order: ChoiceFace['optionOrder'],
  seed: string,
): readonly Thing[] {
  if (order === undefined) return options;
  const moving = options.filter(({ anchored }) => anchored !== true);
  const random = seededRandom(seed);
  const drawn = order === 'rotated' ? rotated(moving, random) : shuffled(moving, random);
  return [...drawn, ...options.filter(({ anchored }) => anchored === true)];
}

function rotated<Thing>(options: readonly Thing[], random: () => number): readonly Thing[] {
  const first = Math.floor(random() * options.length);
  return [...options.slice(first), ...options.slice(0, first)];
}

/** Every order is as likely as any other. */
function shuffled<Thing>(options: readonly Thing[], random: () => number): readonly Thing[] {
  const left = [...options];
  return options.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
