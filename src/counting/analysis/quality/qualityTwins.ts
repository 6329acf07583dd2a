import { FIRST_CATEGORY } from '../../../core/column.ts';
import { fences, medianOf } from '../../stats/farOut.ts';
import { type NearestMatches, nearestMatches } from '../../stats/nearestMatches.ts';
import type { TwinFacts } from './dataQuality.ts';
import type { Item } from './qualityItems.ts';

/** Answers that two interviews have to share before they are compared. */
const LEAST_QUESTIONS = 15;
/** More people than this are not compared each with each: the time grows with their square. */
const MOST_PEOPLE = 15_000;

/** Which interviews are very much like another one. */
export interface Twins {
  readonly facts: TwinFacts | null;
  readonly nearest: NearestMatches | null;
  readonly isFlagged: (person: number) => boolean;
}

interface TwinsOf {
  readonly people: number;
  readonly least: number;
  readonly tell: (done: number) => void;
}

const nobody = { nearest: null, isFlagged: () => false };

/**
 * Compares the answers of every interview with those of every other. Two are flagged from a part of their answers on, and only where
 * that is also far from what is usual in this wave: with few questions, or where most people agree, honest interviews are
 * much alike.
 *
 * @param of How many people, the least part (QualityLimits), and who hears which part of the work is done.
 */
export function twinsAmong(items: readonly Item[], { people, least, tell }: TwinsOf): Twins {
  // Whether one of many options was not ticked says little, and would count many times over.
  const asked = items.filter(({ variable: { column } }) => {
    return !column.isOneOfSeveral && column.ofOption === undefined && !column.isOwnWords;
  });
  if (asked.length < LEAST_QUESTIONS || people < 2) return { ...nobody, facts: null };
  if (people > MOST_PEOPLE) return { ...nobody, facts: { compared: false, people, most: MOST_PEOPLE } };
  const columns = asked.map(({ variable }) =>
    // Two who do not know much have not said the same.
    Uint16Array.from(variable.codes, (code) => (code < FIRST_CATEGORY ? 0 : code)),
  );
  const nearest = nearestMatches(columns, LEAST_QUESTIONS, tell);
  const shares = [...nearest.share].filter((_, i) => (nearest.other[i] ?? -1) >= 0);
  if (shares.length === 0) return { ...nobody, facts: null };
  const from = Math.min(1, Math.max(least, fences(shares)?.high ?? least));
  return {
    facts: { compared: true, people, questions: asked.length, usual: medianOf(shares), from },
    nearest,
    isFlagged: (person) => (nearest.other[person] ?? -1) >= 0 && (nearest.share[person] ?? 0) >= from,
  };
}
