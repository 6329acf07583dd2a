import { isOfFrame } from '../../asking/questions/collected/besideAnswers.ts';
import type { SampleType } from '../../asking/survey/design.ts';
import type { Response } from '../../asking/survey/response.ts';
import { type CaseOutcomes, type EligibleShares, responseRates } from '../stats/responseRates.ts';
import { casesByGroup, type KnownCases, knownCases } from './addressOutcomes.ts';
import { latestRevisions } from './dataset.ts';

/** What became of a case: of an address, or of a person chosen. */
export type Outcome = keyof CaseOutcomes;

/** Every outcome, in the order in which they are asked for. */
export const OUTCOMES: readonly Outcome[] = [
  'complete',
  'partial',
  'refused',
  'notContacted',
  'otherEligible',
  'unknownHousehold',
  'unknownPerson',
  'unknownOther',
  'notEligible',
];

/** The classes of unknown eligibility, in the order in which they are asked for. */
export const UNKNOWN_CLASSES = ['unknownHousehold', 'unknownPerson', 'unknownOther'] as const;

/**
 * How many of the cases of unknown eligibility are taken as eligible: as many as of the known ones, a share given by the
 * officer with its reason, such a share for each class, or none, because none can be.
 */
export type EligibleBy = 'known' | 'given' | 'byClass' | 'none';

/** What became of everyone issued in a wave, as an officer entered it. Format version 1. */
export interface WaveOutcomes {
  readonly v: 1;
  readonly counts: CaseOutcomes;
  readonly eligibleBy: EligibleBy;
  /** 0 to 1; null unless it was given. */
  readonly eligibleShare: number | null;
  /** By class, each 0 to 1; left out unless they were given so. */
  readonly eligibleShares?: EligibleShares;
  /** Where given shares come from; empty unless they were given. */
  readonly eligibleSource: string;
  /** Cases issued and not known to be outside the survey, by variable of the frame and its group; as far as entered. */
  readonly issuedBy: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The most calls made at an address before it counted as never reached, from 1; left out where it was not entered. */
  readonly calls?: number;
}

/** A rate by its name at AAPOR: response, cooperation, refusal and contact. */
export type RateName =
  | `RR${1 | 2 | 3 | 4 | 5 | 6}`
  | `COOP${1 | 2 | 3 | 4}`
  | `REF${1 | 2 | 3}`
  | `CON${1 | 2 | 3}`;

/** One rate: a share from 0 to 1, or why there is none. */
export type Rate =
  | { readonly name: RateName; readonly shown: true; readonly share: number }
  | {
      readonly name: RateName;
      readonly shown: false;
      /** `nobody`: nobody stands below the line. `mayBeEligible`: an unknown case may be eligible. */
      readonly why: 'nobody' | 'mayBeEligible';
    };

/** The rates of a wave, in AAPOR's order. */
export interface WaveRates {
  /** Everyone issued. */
  readonly issued: number;
  readonly unknown: number;
  /** e: the share of the unknown cases taken as eligible; null where nothing tells it. */
  readonly eligible: number | null;
  /** e by class, where it was given so; else null. */
  readonly eligibleShares: EligibleShares | null;
  readonly rates: readonly Rate[];
  /** The most calls at an address; null where it was not entered. */
  readonly calls: number | null;
  /** Where a share e that was given comes from; empty unless it was. */
  readonly eligibleSource: string;
  /** RR3, or where it is undefined RR1, is under a fifth: the answers are views of those who answered. */
  readonly isLow: boolean;
}

/** Under this response rate a report says whose views it gives: our own threshold (statistics.md 10). */
const LOW_RATE = 0.2;

const NAMES = {
  response: ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6'],
  cooperation: ['COOP1', 'COOP2', 'COOP3', 'COOP4'],
  refusal: ['REF1', 'REF2', 'REF3'],
  contact: ['CON1', 'CON2', 'CON3'],
} as const satisfies Readonly<Record<string, readonly RateName[]>>;

/** Only where no unknown case can be eligible do these mean anything. */
const WITHOUT_UNKNOWN: readonly RateName[] = ['RR5', 'RR6', 'REF3', 'CON3'];

/** Whether a wave has a response rate at all: only where a defined set of people was drawn. */
export function hasResponseRate(sample: SampleType): boolean {
  return sample === 'random';
}

/**
 * What the app knows of the outcomes of a wave: interviews, refusals and break-offs, visits without an interview, and people
 * found to be outside the population. What nobody kept a call of is 0, and for the officer to fill in.
 */
export function knownOutcomes(responses: readonly Response[]): KnownCases {
  return knownCases(latestRevisions(responses));
}

/**
 * Every rate of a wave, with those left out that its cases of unknown eligibility forbid.
 *
 * @throws RangeError when a count is negative, or a given share is none.
 */
export function waveRates(outcomes: WaveOutcomes): WaveRates {
  const { counts, eligibleBy, eligibleSource, calls = null } = outcomes;
  const found = responseRates(counts, eligibleIn(outcomes));
  const unknown = counts.unknownHousehold + counts.unknownPerson + counts.unknownOther;
  const mayBeEligible = unknown > 0 && eligibleBy !== 'none';
  const rates = (['response', 'cooperation', 'refusal', 'contact'] as const).flatMap((sort) =>
    NAMES[sort].map((name, place): Rate => {
      if (mayBeEligible && WITHOUT_UNKNOWN.includes(name))
        return { name, shown: false, why: 'mayBeEligible' };
      const share = found[sort][place] ?? null;
      return share === null ? { name, shown: false, why: 'nobody' } : { name, shown: true, share };
    }),
  );
  const headline = found.response[2] ?? found.response[0] ?? null;
  return {
    issued: OUTCOMES.reduce((sum, outcome) => sum + counts[outcome], 0),
    unknown,
    eligible: found.eligible,
    eligibleShares: (eligibleBy === 'byClass' && outcomes.eligibleShares) || null,
    rates,
    calls,
    eligibleSource,
    isLow: headline !== null && headline < LOW_RATE,
  };
}

function eligibleIn({
  eligibleBy,
  eligibleShare,
  eligibleShares,
}: WaveOutcomes): number | EligibleShares | undefined {
  if (eligibleBy === 'known') return undefined;
  const given = { given: eligibleShare ?? undefined, byClass: eligibleShares, none: 0 }[eligibleBy];
  if (given === undefined) throw new RangeError('waveRates requires the share that is given');
  return given;
}

/** What was kept, as outcomes; null when it is nothing, or cannot be read (it may come from another version). */
export function readOutcomes(kept: unknown): WaveOutcomes | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, counts, eligibleBy, eligibleShare, eligibleShares, eligibleSource, issuedBy, calls } = kept as {
    [K in keyof WaveOutcomes]?: unknown;
  };
  if (v !== 1 || typeof counts !== 'object' || counts === null) return null;
  const found = counts as Partial<Record<Outcome, unknown>>;
  if (!OUTCOMES.every((outcome) => Number.isInteger(found[outcome]) && Number(found[outcome]) >= 0)) {
    return null;
  }
  if (!ELIGIBLE_BY.some((by) => by === eligibleBy)) return null;
  if (eligibleBy === 'given' ? !isShare(eligibleShare) : eligibleShare !== null) return null;
  if (eligibleBy === 'byClass' ? !areShares(eligibleShares) : eligibleShares !== undefined) return null;
  const isRead = typeof eligibleSource === 'string' && isIssuedBy(issuedBy) && isCalls(calls);
  return isRead ? (kept as WaveOutcomes) : null;
}

const ELIGIBLE_BY: readonly EligibleBy[] = ['known', 'given', 'byClass', 'none'];

function isShare(share: unknown): boolean {
  return typeof share === 'number' && share >= 0 && share <= 1;
}

function areShares(shares: unknown): boolean {
  if (typeof shares !== 'object' || shares === null) return false;
  return UNKNOWN_CLASSES.every((name) => isShare((shares as Partial<EligibleShares>)[name]));
}

function isCalls(calls: unknown): boolean {
  return calls === undefined || (typeof calls === 'number' && Number.isSafeInteger(calls) && calls >= 1);
}

function isIssuedBy(issuedBy: unknown): boolean {
  const isRecord = (value: unknown) => typeof value === 'object' && value !== null;
  return (
    isRecord(issuedBy) &&
    Object.values(issuedBy as object).every(
      (groups) =>
        isRecord(groups) &&
        Object.values(groups as object).every((count) => Number.isInteger(count) && count >= 0),
    )
  );
}

/** A group of a variable of the frame, with RR1 where the officer entered how many were issued in it. */
export interface FrameGroup {
  readonly value: string;
  /** Complete interviews. */
  readonly complete: number;
  /** Cases of it at which somebody called, but for those known to be outside the survey; null where calls were not kept. */
  readonly called: number | null;
  /** The base of the rate: issued, and not known to be outside the survey. Null where it was not entered. */
  readonly issued: number | null;
  /** Null where nobody was issued, or fewer than answered: then one of the two is wrong. */
  readonly share: number | null;
}

/** A variable that the frame gave, such as tenure. */
export interface FrameVariable {
  readonly name: string;
  readonly groups: readonly FrameGroup[];
  /** Complete interviews without it. */
  readonly unknown: number;
}

/**
 * Response rates (RR1) by each variable of the frame that came with the interviews and visits, in the order of names; none where the
 * frame has none.
 */
export function frameVariables(
  responses: readonly Response[],
  issuedBy: WaveOutcomes['issuedBy'],
): readonly FrameVariable[] {
  const latest = latestRevisions(responses);
  const people = latest.filter(({ kind }) => kind === 'complete');
  const named = latest.flatMap(({ design }) => Object.keys(design.frameVariables));
  const names = [...new Set(named)].filter(isOfFrame).sort();
  return names.map((name) => {
    const values = people.flatMap(({ design }) => design.frameVariables[name] ?? []);
    const entered = issuedBy[name] ?? {};
    const cases = casesByGroup(latest, name);
    const found = [...new Set([...values, ...(cases?.keys() ?? []), ...Object.keys(entered)])].sort();
    const groups = found.map((value) => {
      const complete = values.filter((one) => one === value).length;
      const issued = entered[value] ?? null;
      const share = issued === null || issued === 0 || issued < complete ? null : complete / issued;
      return { value, complete, called: cases && (cases.get(value) ?? 0), issued, share };
    });
    return { name, groups, unknown: people.length - values.length };
  });
}
