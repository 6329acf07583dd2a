import { countText, percentNumber } from '../core/percent.ts';
import { counted } from './counted.ts';
import { type Words, wordsIn } from './inLanguages.ts';

type OutcomeWord =
  | 'complete'
  | 'partial'
  | 'refused'
  | 'notContacted'
  | 'otherEligible'
  | 'unknownHousehold'
  | 'unknownPerson'
  | 'unknownOther'
  | 'notEligible';

interface OutcomeText {
  readonly name: string;
  readonly hint: string;
}

interface RateText {
  readonly formula: string;
  readonly meaning: string;
}

type FieldFault = 'notWhole' | 'notAShare' | 'noSource' | 'tooFew' | 'notCalls' | 'noGroup' | 'groupThere';

interface ResponseRateSentences {
  readonly title: string;
  readonly lead: string;
  readonly outcomes: string;
  readonly outcomesLead: (interviews: string) => string;
  readonly knownNow: (count: string) => string;
  readonly addressesKnown: (addresses: number) => string;
  readonly outcome: Readonly<Record<OutcomeWord, OutcomeText>>;
  readonly notByPost: string;
  readonly calls: string;
  readonly callsHint: string;
  readonly callsMade: (calls: number) => string;
  readonly eligible: string;
  readonly eligibleHint: string;
  readonly eligibleBy: Readonly<Record<'known' | 'given' | 'byClass' | 'none', OutcomeText>>;
  readonly eligibleShare: string;
  readonly eligibleShareOf: (unknown: string) => string;
  /** e of each class: whether anybody lives there, whether a person belongs, other reasons. */
  readonly eachClass: (household: string, person: string, other: string) => string;
  readonly eligibleSource: string;
  readonly eligibleSourceHint: string;
  readonly eligibleFrom: (source: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly faults: Readonly<Record<FieldFault, (label: string) => string>>;
  readonly differs: (entered: string, known: string) => string;
  readonly rates: string;
  readonly notEntered: string;
  readonly issued: (issued: string, unknown: string, eligible: string | null) => string;
  readonly rate: string;
  readonly value: string;
  readonly meaningHead: string;
  readonly rateTexts: Readonly<Record<string, RateText>>;
  readonly why: Readonly<Record<'nobody' | 'mayBeEligible', string>>;
  readonly letters: string;
  readonly low: string;
  readonly method: (issued: string, rates: string, eligible: string) => string;
  readonly byFrame: string;
  readonly byFrameLead: string;
  readonly noFrame: string;
  readonly calledAt: (addresses: number) => string;
  readonly issuedIn: (variable: string, group: string) => string;
  readonly otherGroup: (variable: string) => string;
  readonly otherGroupHint: string;
  readonly issuedInOther: string;
  readonly group: string;
  readonly completeHead: string;
  readonly issuedHead: string;
  readonly frameUnknown: (count: string) => string;
  readonly notEnteredShort: string;
  readonly none: Readonly<Record<'quota' | 'open', { readonly title: string; readonly text: string }>>;
  readonly insteadTitle: string;
  readonly instead: Readonly<
    Record<'interviews' | 'complete' | 'partial' | 'refused' | 'breakOff' | 'points' | 'quotas', string>
  >;
  readonly pointsUnknown: string;
  readonly quotasUnknown: string;
  readonly quotasTitle: string;
  readonly quotasLead: (interviews: string) => string;
  readonly quotasUnplaced: (interviews: string) => string;
  readonly quotasByAge: string;
  readonly quotasByWard: string;
  readonly quotaOf: Readonly<Record<'female' | 'male', (band: string) => string>>;
  readonly ageAndSex: string;
  readonly ward: string;
  readonly quotaSet: string;
  readonly quotaMet: string;
  readonly quotaLeft: string;
}

/** Words of the page on the response rate of a wave. */
export const responseRateWords: Words<ResponseRateSentences> = {
  en: {
    title: 'Response rate',
    lead: 'How many of the people who were drawn took part, by the definitions of AAPOR (Standard Definitions, 10th edition). It needs what became of every address or name that was issued.',
    outcomes: 'What became of everyone issued',
    outcomesLead: (interviews) =>
      `The boxes begin with what this app knows: ${interviews} brought in, and refusals, break-offs and visits kept on the tablets. Fill in the rest from your fieldwork record. Everyone issued counts once, an address of a reserve too as soon as it was issued.`,
    knownNow: (count) => `By the calls that came in until now: ${count}.`,
    addressesKnown: (addresses) =>
      `Calls at ${counted(addresses, 'address', 'addresses')} were kept at the door: each address counts once, by its interview, else by the last call that met somebody.`,
    outcome: {
      complete: { name: 'Complete interviews', hint: 'I. All core questions answered or passed.' },
      partial: {
        name: 'Partial interviews',
        hint: 'P. Stopped early; the resident let the answers be kept.',
      },
      refused: {
        name: 'Refusals and break-offs',
        hint: 'R. Did not want to take part, or stopped and let nothing be kept.',
      },
      notContacted: {
        name: 'Never reached',
        hint: 'NC. Somebody lives there, and nobody was met after all calls.',
      },
      otherEligible: {
        name: 'Could not take part',
        hint: 'O. Ill, away for the whole fieldwork, or no language in common.',
      },
      unknownHousehold: {
        name: 'Unknown whether anybody lives there',
        hint: 'UH. Not tried, or it could not be told whether it is a home.',
      },
      unknownPerson: {
        name: 'Lived in, unknown whether anybody belongs to the survey',
        hint: 'UR. Nobody was asked about the people there.',
      },
      unknownOther: {
        name: 'Unknown for another reason',
        hint: 'UO. Letters and links that nobody sent back.',
      },
      notEligible: {
        name: 'Not part of the survey',
        hint: 'NE. Empty, demolished, a business, a second home, or nobody of 18 or over.',
      },
    },
    notByPost:
      'By post or online nobody is “Never reached”: letters and links that nobody sent back are “Unknown for another reason”. Counted as never reached, they make RR5 and RR6 look like response rates.',
    calls: 'Most calls made at an address',
    callsHint:
      'Before it counted as never reached. It is printed with the rates. Leave empty where nobody called, as by post.',
    callsMade: (calls) =>
      calls === 1 ? '1 call was made at an address' : `Up to ${calls} calls were made at an address`,
    eligible: 'Of the unknown cases, how many belong to the survey?',
    eligibleHint: 'The letter e in the formulas. It is printed with the rates.',
    eligibleBy: {
      known: {
        name: 'As many as of the cases that are known',
        hint: 'e = known to belong / (known to belong + known not to). The usual choice.',
      },
      given: { name: 'A share that I give', hint: 'For example from the council tax register.' },
      byClass: {
        name: 'A share that I give for each of the three sorts',
        hint: 'Where more is known of one sort: most homes that are lived in have an adult, fewer addresses that nobody tried.',
      },
      none: {
        name: 'None can belong to the survey',
        hint: 'Rare. Only then do RR5 and RR6 mean anything while cases are unknown.',
      },
    },
    eligibleShare: 'Share of the unknown cases that belong to the survey, in %',
    eligibleShareOf: (unknown) => `${unknown}: share that belongs to the survey, in %`,
    eachClass: (household, person, other) => `${household} of UH, ${person} of UR, ${other} of UO`,
    eligibleSource: 'Where the share comes from',
    eligibleSourceHint: 'It is printed with the rates.',
    eligibleFrom: (source) => `It comes from: ${source}.`,
    save: 'Save and work out the rates',
    saved: 'Saved.',
    notSaved: 'Nothing was saved.',
    faults: {
      notWhole: (label) => `${label}: type a whole number, 0 or more`,
      notAShare: (label) => `${label}: type a number from 0 to 100`,
      notCalls: (label) => `${label}: type a whole number from 1 to 100, or nothing`,
      noSource: () => 'Say where the share comes from',
      noGroup: (label) => `${label}: type the name of the group`,
      groupThere: (label) => `${label}: this group has a box above`,
      tooFew: (label) => `${label}: more interviews were completed there. Check both numbers`,
    },
    differs: (entered, known) =>
      `You entered ${entered} complete interviews; ${known} are brought in. The rates use what you entered.`,
    rates: 'The rates',
    notEntered: 'Not saved yet: no rate is printed anywhere until these counts are saved.',
    issued: (issued, unknown, eligible) =>
      `${issued} issued, of which ${unknown} are of unknown eligibility. ${
        eligible === null
          ? 'e is undefined: nothing is known of any case.'
          : `e = ${eligible}: so many of the unknown cases are taken as belonging to the survey.`
      }`,
    rate: 'Rate',
    value: 'Value',
    meaningHead: 'What it says, and its formula',
    rateTexts: {
      RR1: {
        formula: 'I / (E + U)',
        meaning: 'Complete interviews of everyone who may belong to the survey: the lowest it can be.',
      },
      RR2: { formula: '(I + P) / (E + U)', meaning: 'As RR1, with partial interviews.' },
      RR3: {
        formula: 'I / (E + e U)',
        meaning: 'Complete interviews, with the part e of the unknown cases: the usual response rate.',
      },
      RR4: { formula: '(I + P) / (E + e U)', meaning: 'As RR3, with partial interviews.' },
      RR5: {
        formula: 'I / E',
        meaning: 'Complete interviews of those known to belong: the highest it can be.',
      },
      RR6: { formula: '(I + P) / E', meaning: 'As RR5, with partial interviews.' },
      COOP1: {
        formula: 'I / (I + P + R + O)',
        meaning: 'Complete interviews of everyone who was reached.',
      },
      COOP2: { formula: '(I + P) / (I + P + R + O)', meaning: 'As COOP1, with partial interviews.' },
      COOP3: {
        formula: 'I / (I + P + R)',
        meaning: 'Complete interviews of those reached who could take part.',
      },
      COOP4: { formula: '(I + P) / (I + P + R)', meaning: 'As COOP3, with partial interviews.' },
      REF1: { formula: 'R / (E + U)', meaning: 'Refusals of everyone who may belong.' },
      REF2: { formula: 'R / (E + e U)', meaning: 'Refusals, with the part e of the unknown cases.' },
      REF3: { formula: 'R / E', meaning: 'Refusals of those known to belong.' },
      CON1: { formula: '(I + P + R + O) / (E + U)', meaning: 'Reached, of everyone who may belong.' },
      CON2: {
        formula: '(I + P + R + O) / (E + e U)',
        meaning: 'Reached, with the part e of the unknown cases.',
      },
      CON3: { formula: '(I + P + R + O) / E', meaning: 'Reached, of those known to belong.' },
    },
    why: {
      nobody: 'Undefined: there is nobody to divide by',
      mayBeEligible: 'Not given: unknown cases may belong',
    },
    letters:
      'E = I + P + R + NC + O, all who are known to belong. U = UH + UR + UO, all who are unknown. Where e is given for each sort, e U is the sum of e times the cases of each.',
    low: 'Fewer than 1 in 5 took part. Report the figures as the views of this group of respondents, rather than as representative, and comparisons between waves as indicative only.',
    method: (issued, rates, eligible) =>
      `Response rate (AAPOR, of ${issued} issued): ${rates}, e = ${eligible}`,
    byFrame: 'By what the list of addresses says',
    byFrameLead:
      'RR1 in each group: complete interviews of those issued in it, leaving out those known not to be part of the survey. Type how many that are; the base of each rate is that number.',
    noFrame:
      'Not possible: the interviews of this wave carry nothing from the list that they were drawn from, such as tenure or type of home.',
    calledAt: (addresses) =>
      `Somebody called at ${counted(addresses, 'address', 'addresses')} of it that may belong to the survey. Add those where nobody called yet.`,
    issuedIn: (variable, group) => `Issued, ${variable}: ${group}`,
    otherGroup: (variable) => `Another group of ${variable}, in which nobody answered`,
    otherGroupHint: 'It is in no interview, so type its name. Leave empty where there is none.',
    issuedInOther: 'Issued in that group',
    group: 'Group',
    completeHead: 'Complete interviews',
    issuedHead: 'Issued (base)',
    frameUnknown: (count) => `Complete interviews without it: ${count}.`,
    notEnteredShort: 'Not entered',
    none: {
      quota: {
        title: 'A quota sample has no response rate',
        text: 'No defined set of people was issued: fieldworkers ask whoever they meet until each quota is full, and a refusal is replaced by the next person. A share of “those asked” would say nothing about the people who live here. These are printed instead:',
      },
      open: {
        title: 'An open sample has no response rate',
        text: 'Nobody was chosen, so there is nobody to divide by. These are printed instead:',
      },
    },
    insteadTitle: 'Printed instead of a response rate',
    instead: {
      interviews: 'Interviews',
      complete: 'of which complete',
      partial: 'of which partial',
      refused: 'Refusals at the door, counted on the tablets',
      breakOff: 'Break-offs, nothing kept',
      points: 'Sampling points',
      quotas: 'Quotas',
    },
    pointsUnknown: 'Not recorded',
    quotasUnknown: 'None set: plan the survey, and they are counted here',
    quotasTitle: 'Quotas set and met',
    quotasLead: (interviews) =>
      `The quotas are those of the survey’s plan. ${interviews} complete interviews are brought in; partial ones fill no quota.`,
    quotasUnplaced: (interviews) => `Age or sex is not known, or in no quota, for ${interviews} of them.`,
    quotasByAge: 'By age and sex',
    quotasByWard: 'By ward',
    quotaOf: { female: (band) => `Women, ${band}`, male: (band) => `Men, ${band}` },
    ageAndSex: 'Sex and age',
    ward: 'Ward',
    quotaSet: 'Set',
    quotaMet: 'Met',
    quotaLeft: 'Left to do',
  },
};

/** A share as a percent with one decimal, as rates are printed. */
export function rateText(share: number): string {
  return `${percentNumber(share, 1)}%`;
}

interface ClassShares {
  readonly unknownHousehold: number;
  readonly unknownPerson: number;
  readonly unknownOther: number;
}

/** e as it is printed: one share, or one for each class; null where nothing tells it. */
export function eligibleText(
  {
    eligible,
    eligibleShares: by,
  }: { readonly eligible: number | null; readonly eligibleShares: ClassShares | null },
  language: string,
): string | null {
  if (by !== null) {
    const { eachClass } = wordsIn(responseRateWords, language);
    return eachClass(rateText(by.unknownHousehold), rateText(by.unknownPerson), rateText(by.unknownOther));
  }
  return eligible === null ? null : rateText(eligible);
}

/** The sentence of a method note: the rates that can be given, and e. */
export function responseRateLine(
  of: {
    readonly issued: number;
    readonly eligible: number | null;
    readonly eligibleShares: ClassShares | null;
    readonly calls: number | null;
    readonly eligibleSource: string;
    readonly rates: readonly ({ readonly name: string } & (
      | { readonly shown: true; readonly share: number }
      | { readonly shown: false }
    ))[];
  },
  language: string,
): string {
  const words = wordsIn(responseRateWords, language);
  const told = of.rates.flatMap((rate) =>
    rate.shown && (rate.name === 'RR1' || rate.name === 'RR3')
      ? [`${rate.name} ${rateText(rate.share)}`]
      : [],
  );
  const rates = told.length === 0 ? words.why.nobody.toLowerCase() : told.join(', ');
  const source = of.eligibleSource === '' ? '' : ` (${of.eligibleSource})`;
  const eligibleTold = eligibleText(of, language);
  const eligible = eligibleTold === null ? words.why.nobody.toLowerCase() : `${eligibleTold}${source}`;
  const line = words.method(countText(of.issued), rates, eligible);
  return of.calls === null ? line : `${line}. ${words.callsMade(of.calls)}`;
}

/** The line under a low response rate. */
export function lowRateLine(language: string): string {
  return wordsIn(responseRateWords, language).low;
}
