import type { Response, ResponseKind } from '../../asking/survey/response.ts';
import type { CaseOutcomes } from '../stats/responseRates.ts';

type Outcome = keyof CaseOutcomes;

/** What each record says of its case; an interview for practice says nothing. */
const OUTCOME_OF: Readonly<Record<ResponseKind, Outcome | null>> = {
  complete: 'complete',
  partial: 'partial',
  refused: 'refused',
  breakOff: 'refused',
  void: 'notEligible',
  training: null,
  notContacted: 'notContacted',
  otherEligible: 'otherEligible',
  unknownHousehold: 'unknownHousehold',
  unknownPerson: 'unknownPerson',
};

/** Somebody was met, or it was seen that nobody of the survey lives there. */
const SETTLED: readonly Outcome[] = ['refused', 'otherEligible', 'notEligible'];
/** Nobody could be asked; what tells most of the household comes first. */
const UNSETTLED: readonly Outcome[] = ['notContacted', 'unknownPerson', 'unknownHousehold'];

/** What the records of a wave say of its cases. */
export interface KnownCases {
  readonly counts: CaseOutcomes;
  /** Addresses with a number, of which at least one call is known. */
  readonly addresses: number;
  /** The most calls at an address that was never reached; null where there is none, or no call was counted. */
  readonly calls: number | null;
}

/**
 * What became of each case, from the records of interviews and visits. Records with the same number of an address are calls
 * at one case; one without a number is a case of its own.
 *
 * The interviews at an address decide; two complete ones are two, as one of their numbers is wrong. Without any, the last call
 * does that met somebody or saw that nobody of the survey lives there; where none did, what is known most of the household.
 *
 * @param records The last revision of each.
 */
export function knownCases(records: readonly Response[]): KnownCases {
  const { cases, addresses } = casesOf(records);
  const counts: Record<Outcome, number> = {
    complete: 0,
    partial: 0,
    refused: 0,
    notContacted: 0,
    otherEligible: 0,
    unknownHousehold: 0,
    unknownPerson: 0,
    unknownOther: 0,
    notEligible: 0,
  };
  const calls: number[] = [];
  for (const one of cases) {
    const outcomes = outcomesOf(one);
    for (const outcome of outcomes) counts[outcome] += 1;
    if (outcomes[0] === 'notContacted') calls.push(...one.flatMap(({ design }) => design.call ?? []));
  }
  return {
    counts,
    addresses,
    calls: calls.length === 0 ? null : calls.reduce((most, call) => Math.max(most, call)),
  };
}

/**
 * How many cases that may belong to the survey are known in each group of a variable of the frame: those at which somebody
 * called or was interviewed, but for those known not to belong. What a list says of an address nobody called at is not known.
 *
 * @param records The last revision of each.
 * @returns By the group's value. Null where no record has the number of an address: then calls were not kept.
 */
export function casesByGroup(
  records: readonly Response[],
  variable: string,
): ReadonlyMap<string, number> | null {
  const { cases, addresses } = casesOf(records);
  if (addresses === 0) return null;
  const found = new Map<string, number>();
  for (const one of cases) {
    const [outcome] = outcomesOf(one);
    const told = one.flatMap(({ design }) => design.frameVariables[variable] ?? []);
    const value = told.at(-1);
    if (value === undefined || outcome === 'notEligible') continue;
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}

/** Records by their cases, and how many of these have the number of an address. */
function casesOf(records: readonly Response[]): {
  readonly cases: readonly (readonly Response[])[];
  readonly addresses: number;
} {
  const at = new Map<string, Response[]>();
  const cases: Response[][] = [];
  for (const record of records) {
    if (OUTCOME_OF[record.kind] === null) continue;
    const { addressNumber } = record.design;
    const known = addressNumber === null ? undefined : at.get(addressNumber);
    if (known !== undefined) {
      known.push(record);
      continue;
    }
    const first = [record];
    cases.push(first);
    if (addressNumber !== null) at.set(addressNumber, first);
  }
  return { cases, addresses: at.size };
}

/** The outcome of a case, once for each interview of the best sort that was held there. */
function outcomesOf(records: readonly Response[]): readonly Outcome[] {
  const inOrder = records.toSorted(byCall).flatMap(({ kind }) => OUTCOME_OF[kind] ?? []);
  for (const held of ['complete', 'partial'] as const) {
    const interviews = inOrder.filter((outcome) => outcome === held);
    if (interviews.length > 0) return interviews;
  }
  const settled = inOrder.findLast((outcome) => SETTLED.includes(outcome));
  if (settled !== undefined) return [settled];
  return UNSETTLED.filter((outcome) => inOrder.includes(outcome)).slice(0, 1);
}

function byCall(one: Response, other: Response): number {
  const calls = (one.design.call ?? 0) - (other.design.call ?? 0);
  if (calls !== 0) return calls;
  return one.finishedAt < other.finishedAt ? -1 : 1;
}
