import type { BandsMade } from './bandsMade.ts';
import type { CodedMade } from './codedMade.ts';
import type { CombinationMade } from './combinationMade.ts';
import type { CrossingMade } from './crossingMade.ts';
import type { GroupsMade } from './groupsMade.ts';
import type { ScoresMade } from './scoresMade.ts';

/** What every variable has that an officer made: plain data, kept with the survey (docs/formats.md). */
export interface MadeFace {
  /** Its column's id: `made:` and a name that nothing else of the survey has. It stays when the label changes. */
  readonly id: string;
  /** What the officer calls it. */
  readonly label: string;
}

/** A variable that an officer made of answers. A sort is one file here, and one line in `madeSorts.ts`. */
export type MadeVariable = GroupsMade | BandsMade | CombinationMade | CrossingMade | ScoresMade | CodedMade;

/** How the ids of made columns begin; no question's does. */
export const MADE = 'made:';
