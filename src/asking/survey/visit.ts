import type { Design } from './design.ts';
import type { FinishFacts, Response, ResponseKind, VisitKind } from './response.ts';
import type { Wave } from './survey.ts';

/** What may come of a call at a door where no interview is begun: no interview, a refusal, or nobody of the survey. */
export type DoorOutcome = VisitKind | Extract<ResponseKind, 'refused' | 'void'>;

const VISIT_KINDS: readonly VisitKind[] = [
  'notContacted',
  'otherEligible',
  'unknownHousehold',
  'unknownPerson',
];

/** In the order in which a fieldworker reads them. */
export const DOOR_OUTCOMES: readonly DoorOutcome[] = [
  'notContacted',
  'refused',
  'otherEligible',
  'unknownPerson',
  'unknownHousehold',
  'void',
];

/** Whether a record is of a visit and of no interview, as far as it says: a refusal may be of either. */
export function isVisit({ kind }: Pick<Response, 'kind'>): boolean {
  return VISIT_KINDS.some((one) => one === kind);
}

/** Whether addresses of a wave were drawn, at whose doors somebody is chosen. A list of names has no such doors. */
export function hasDrawnAddresses({ sample, mode }: Pick<Wave, 'sample' | 'mode'>): boolean {
  return sample === 'random' && mode === 'faceToFace';
}

/** A call at a door. */
export interface Visit {
  readonly wave: Wave;
  readonly outcome: DoorOutcome;
  /** Which address, at which call, and by whom. The address itself is not in it. */
  readonly design: Design;
}

/** The record of a call at a door where no interview was begun. It holds no answer. */
export function visitRecord({ wave, outcome, design }: Visit, facts: FinishFacts): Response {
  return {
    v: 5,
    id: facts.id,
    survey: wave.survey,
    wave: wave.id,
    questionnaire: wave.questionnaire,
    tablet: facts.tablet,
    number: facts.number,
    revision: 1,
    kind: outcome,
    endedBy: null,
    design: { ...design, modes: {}, lastQuestion: null },
    startedAt: facts.now,
    finishedAt: facts.now,
    build: facts.build,
    // Nothing is drawn by lot in it.
    seed: facts.id,
    answers: {},
    paradata: {},
    simulated: wave.simulated,
  };
}

/** How many dwellings or adults an address may be said to have. */
export const MOST_AT_ADDRESS = 99;

/**
 * Which dwelling of an address is asked, from 1; 1 where there is but one. Always the same for an address, so that nobody
 * can choose by calling again.
 *
 * @param random Numbers from 0 up to 1, always the same for the same seed.
 */
export function dwellingChosen(
  dwellings: number,
  { wave, addressNumber }: { readonly wave: string; readonly addressNumber: string },
  random: (seed: string) => () => number,
): number {
  return 1 + Math.floor(random(`dwelling/${wave}/${addressNumber}`)() * dwellings);
}
