import type { Day } from '../../core/day.ts';

/** How the answers of a part of an interview were taken. */
export type Mode = 'faceToFace' | 'selfCompletion' | 'telephone' | 'postal' | 'online';

/** How the people were chosen. */
export type SampleType = 'random' | 'quota' | 'open';

/** A place on the officer's list of wards, with the edition of the list it was read from. */
export interface AreaCode {
  readonly code: string;
  readonly edition: Day;
}

/**
 * Who was chosen and how the answers were taken: part of every response from the first version on,
 * because it cannot be repaired later. Null means "not known", never "no".
 */
export interface Design {
  /** The list that addresses were drawn from. */
  readonly frame: string | null;
  /** The number of the address in that list. The address itself is in no response. */
  readonly addressNumber: string | null;
  readonly stratum: string | null;
  readonly samplingPoint: string | null;
  /** Probability that the address was drawn, above 0 and at most 1. */
  readonly addressProbability: number | null;
  readonly dwellings: number | null;
  readonly dwellingChosen: number | null;
  /** Adults of 18 or over at the address. */
  readonly adults: number | null;
  readonly adultChosenBy: 'nextBirthday' | 'lastBirthday' | 'seeded' | null;
  readonly fieldworker: string | null;
  /** Which call at the door this interview came from, from 1. */
  readonly call: number | null;
  /** Whether the tablet's clock was trusted at the start and the end. */
  readonly clock: 'trusted' | 'changed' | null;
  /** Mode of each section, by module id. */
  readonly modes: Readonly<Record<string, Mode>>;
  readonly lastQuestion: string | null;
  readonly help: 'none' | 'helped' | null;
  readonly interpreter: string | null;
  readonly othersPresent: boolean | null;
  readonly area: AreaCode | null;
  readonly language: string;
  readonly pack: string | null;
  /** Variables of the frame, such as tenure or role. */
  readonly frameVariables: Readonly<Record<string, string>>;
}

/** A design record of which nothing is known yet but the language. */
export function blankDesign(language: string): Design {
  return {
    frame: null,
    addressNumber: null,
    stratum: null,
    samplingPoint: null,
    addressProbability: null,
    dwellings: null,
    dwellingChosen: null,
    adults: null,
    adultChosenBy: null,
    fieldworker: null,
    call: null,
    clock: null,
    modes: {},
    lastQuestion: null,
    help: null,
    interpreter: null,
    othersPresent: null,
    area: null,
    language,
    pack: null,
    frameVariables: {},
  };
}
