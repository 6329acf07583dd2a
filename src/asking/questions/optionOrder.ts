import { seededRandom } from '../../core/dice.ts';
import type { ChoiceFace, Option } from './question.ts';

/**
 * Options in the order in which one interview shows them: always the same for the same seed, so that nothing need be
 * stored. Anchored options come after the others, as they are listed.
 *
 * @param seed Of the interview and the question: two questions of one interview are drawn apart.
 */
export function inDrawnOrder(
  options: readonly Option[],
  order: ChoiceFace['optionOrder'],
  seed: string,
): readonly Option[] {
  if (order === undefined) return options;
  const moving = options.filter(({ anchored }) => anchored !== true);
  const random = seededRandom(seed);
  const drawn = order === 'rotated' ? rotated(moving, random) : shuffled(moving, random);
  return [...drawn, ...options.filter(({ anchored }) => anchored === true)];
}

function rotated(options: readonly Option[], random: () => number): readonly Option[] {
  const first = Math.floor(random() * options.length);
  return [...options.slice(first), ...options.slice(0, first)];
}

/** Every order is as likely as any other. */
function shuffled(options: readonly Option[], random: () => number): readonly Option[] {
  const left = [...options];
  return options.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
