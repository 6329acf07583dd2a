import { codesChosen, givenPart, optionsOf } from '../questions/kinds.ts';
import type { Answer, CarryForward, Condition, Question } from '../questions/question.ts';

/** A question that was asked, with its answer as it counts; undefined for one that was not asked. */
export type Heard = { readonly question: Question; readonly answer: Answer | undefined } | undefined;

/** From which earlier question a question takes its options, or its rows, over; undefined when it has its own. */
export function carryOf(question: Question): CarryForward | undefined {
  return 'carryForward' in question ? question.carryForward : undefined;
}

/** Options that are offered only where something holds. */
export interface OfferRule {
  readonly condition: Condition;
  readonly codes: readonly number[];
}

/** How the conditions of options are looked at. */
export interface OfferAsked {
  holds(condition: Condition): boolean;
  readonly only?: readonly number[];
}

const rules = new WeakMap<Question, readonly OfferRule[]>();

/** What decides about single options of a question; those with the same condition stand together. */
export function offerRulesOf(question: Question): readonly OfferRule[] {
  const known = rules.get(question);
  if (known !== undefined) return known;
  const made = new Map<string, { condition: Condition; codes: number[] }>();
  const options = 'options' in question ? question.options : [];
  const parts = 'offers' in question ? (question.offers ?? []) : [];
  const limited = [...options.map(({ code, offeredIf }) => ({ codes: [code], offeredIf })), ...parts];
  for (const { codes, offeredIf } of limited) {
    if (offeredIf === undefined) continue;
    const key = JSON.stringify(offeredIf);
    const rule = made.get(key) ?? { condition: offeredIf, codes: [] };
    made.set(key, rule);
    for (const code of codes) rule.codes.push(code);
  }
  rules.set(question, [...made.values()]);
  return [...made.values()];
}

/** Whether a question may offer fewer options, or ask fewer rows, than it has. */
export function isNarrowed(question: Question): boolean {
  return carryOf(question) !== undefined || offerRulesOf(question).length > 0;
}

/**
 * Codes that a question offers: those carried over from an earlier one, and those that the earlier one does not have; of
 * these, those whose condition holds.
 *
 * @param asked What decides whether an option is offered: where it holds, and of which codes it has to be known (all where
 *   left out; others may be among the codes although they are not offered).
 * @returns Null when all are offered whatever is answered; empty when none is left, or the earlier question was not asked:
 *   then this one is not asked.
 */
export function codesOffered(
  question: Question,
  heard: (question: string) => Heard,
  { holds, only }: OfferAsked,
): readonly number[] | null {
  const carried = codesCarried(question, heard);
  const refused = new Set(
    offerRulesOf(question)
      .filter(({ codes }) => only === undefined || codes.some((code) => only.includes(code)))
      .flatMap(({ condition, codes }) => (holds(condition) ? [] : codes)),
  );
  if (carried === null && offerRulesOf(question).length === 0) return null;
  return (carried ?? optionsOf(question).map(({ code }) => code)).filter((code) => !refused.has(code));
}

/**
 * Ids of the rows that a table asks: those whose option is carried over, and those that speak of none.
 *
 * @returns As `codesOffered`.
 */
export function rowsOffered(
  question: Question,
  heard: (question: string) => Heard,
): readonly string[] | null {
  const carry = carryOf(question);
  if (carry === undefined || !('rows' in question)) return null;
  return carried(question.rows, ({ option }) => option, { carry, heard }).map(({ id }) => id);
}

/** Codes of the earlier question that a question can take over. */
export function codesTaken(question: Question): readonly number[] {
  return 'rows' in question
    ? question.rows.flatMap(({ option }) => option ?? [])
    : optionsOf(question).map(({ code }) => code);
}

function codesCarried(question: Question, heard: (question: string) => Heard): readonly number[] | null {
  const carry = carryOf(question);
  if (carry === undefined || 'rows' in question) return null;
  return carried(codesTaken(question), (code) => code, { carry, heard });
}

/** Of these things the ones whose code is carried over, and those of another code or none; none without any carried over. */
function carried<Thing>(
  things: readonly Thing[],
  codeOf: (thing: Thing) => number | undefined,
  { carry, heard }: { readonly carry: CarryForward; readonly heard: (question: string) => Heard },
): readonly Thing[] {
  const earlier = heard(carry.question);
  if (earlier === undefined) return [];
  const given = givenPart(earlier.question, earlier.answer, '');
  const chosen = given === undefined ? [] : codesChosen(earlier.question, given);
  const shared = new Set<number | undefined>(optionsOf(earlier.question).map(({ code }) => code));
  const own = things.filter((thing) => shared.has(codeOf(thing)));
  const left = new Set(own.filter((thing) => chosen.includes(codeOf(thing) as number) === carry.chosen));
  return left.size === 0 ? [] : things.filter((thing) => left.has(thing) || !shared.has(codeOf(thing)));
}
