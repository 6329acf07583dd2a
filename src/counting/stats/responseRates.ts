/** What became of every address, name or number that was issued, by the classes of AAPOR: how many of each. */
export interface CaseOutcomes {
  /** I: complete interviews. */
  readonly complete: number;
  /** P */
  readonly partial: number;
  /** R: refusals and break-offs. */
  readonly refused: number;
  /** NC: known to be eligible, never reached. */
  readonly notContacted: number;
  /** O: eligible, not interviewed for another reason: ill, away, no language in common. */
  readonly otherEligible: number;
  /** UH: unknown whether there is a household. */
  readonly unknownHousehold: number;
  /** UR: a household, unknown whether anybody in it is eligible. */
  readonly unknownPerson: number;
  /** UO: unknown for another reason; post that nobody returned. */
  readonly unknownOther: number;
  /** NE: vacant, demolished, business, nobody eligible. */
  readonly notEligible: number;
}

/** e by class of the unknown cases, each 0 to 1. */
export interface EligibleShares {
  readonly unknownHousehold: number;
  readonly unknownPerson: number;
  readonly unknownOther: number;
}

/** Rates from 0 to 1, each null where it is undefined: nobody to divide by, or e unknown. */
export interface ResponseRates {
  /** e: the share of unknown cases taken as eligible; by class, of all of them together. */
  readonly eligible: number | null;
  /** RR1 to RR6, COOP1 to COOP4, REF1 to REF3, CON1 to CON3, as AAPOR numbers them. */
  readonly response: readonly (number | null)[];
  readonly cooperation: readonly (number | null)[];
  readonly refusal: readonly (number | null)[];
  readonly contact: readonly (number | null)[];
}

/**
 * Response, cooperation, refusal and contact rates of a sample with a defined set of cases issued. A quota or open
 * sample has no such set, and no response rate.
 *
 * Without e the unknown cases are all taken as eligible (RR1, RR2), eligible as often as the known ones (RR3, RR4), or
 * never (RR5, RR6: only where no unknown case can be eligible). RR1, 3 and 5 count complete interviews alone.
 *
 * Source: AAPOR, Standard Definitions, 10th edition (2023); the worked example of the R package outcomerate is in the test.
 *
 * @param of Whole numbers, 0 or more.
 * @param eligible e, 0 to 1, where it is known from elsewhere, of all unknown cases or of each class (then eU is the sum of e times
 *   the cases of each); else known eligible / (known eligible + not eligible).
 * @throws RangeError when a number is negative, or e is no share.
 * @example responseRates(outcomes).response[2] // RR3
 */
export function responseRates(of: CaseOutcomes, eligible?: number | EligibleShares): ResponseRates {
  if (!Object.values(of).every((count) => count >= 0 && count < Number.POSITIVE_INFINITY)) {
    throw new RangeError('responseRates requires counts of 0 or more');
  }
  const given = typeof eligible === 'object' ? Object.values(eligible) : [eligible ?? 0];
  if (!given.every((share) => share >= 0 && share <= 1)) {
    throw new RangeError('responseRates requires e from 0 to 1');
  }
  const reached = of.complete + of.partial + of.refused;
  const contacted = reached + of.otherEligible;
  const known = contacted + of.notContacted;
  const unknown = of.unknownHousehold + of.unknownPerson + of.unknownOther;
  const one = typeof eligible === 'object' ? null : (eligible ?? over(known, known + of.notEligible));
  const taken =
    typeof eligible === 'object' ? takenByClass(of, eligible) : one === null ? null : one * unknown;
  const any = of.complete + of.partial;
  const wholes = [known + unknown, taken === null ? null : known + taken, known];
  return {
    eligible: typeof eligible === 'object' ? over(takenByClass(of, eligible), unknown) : one,
    response: wholes.flatMap((whole) => [over(of.complete, whole), over(any, whole)]),
    cooperation: [contacted, reached].flatMap((whole) => [over(of.complete, whole), over(any, whole)]),
    refusal: wholes.map((whole) => over(of.refused, whole)),
    contact: wholes.map((whole) => over(contacted, whole)),
  };
}

/** eU: of each class as many as its own e says. */
function takenByClass(
  of: CaseOutcomes,
  { unknownHousehold, unknownPerson, unknownOther }: EligibleShares,
): number {
  return (
    unknownHousehold * of.unknownHousehold + unknownPerson * of.unknownPerson + unknownOther * of.unknownOther
  );
}

function over(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}
