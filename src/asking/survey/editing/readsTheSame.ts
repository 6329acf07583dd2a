import type { Question } from '../../questions/question.ts';

/** What residents do not hear or see, or what is noted of the question beside its words. */
const UNHEARD: ReadonlySet<string> = new Set([
  'id',
  'mark',
  'leadInMark',
  'source',
  'instruction',
  'dontKnow',
  'preferNot',
  'base',
  'required',
  'askIf',
  'requiredIf',
  'endIf',
  'readOut',
  'showCard',
  'checks',
  'wording',
  'nets',
  'optionOrder',
  'rowOrder',
  'carryForward',
  'offers',
  'rows',
  'bands',
  'length',
  'most',
]);

const UNHEARD_OF_OPTION: ReadonlySet<string> = new Set([
  'anchored',
  'name',
  'offeredIf',
  'notReadOut',
  'option',
]);

/**
 * Whether two forms of a question are heard the same: their English words, their answers with their codes, and the
 * rows that both have. What a kind has beside these counts as heard, unless it is listed here.
 */
export function readsTheSame(one: Question, other: Question): boolean {
  return heardOf(one) === heardOf(other) && sharedRows(one, other) === sharedRows(other, one);
}

function heardOf(question: Question): string {
  // How many options may be chosen is said aloud; how long a text may be is not.
  const isHeard = (key: string) => !UNHEARD.has(key) || (key === 'most' && 'options' in question);
  const heard = Object.entries(question).filter(([key]) => isHeard(key));
  return plain(Object.fromEntries(heard));
}

function sharedRows(question: Question, other: Question): string {
  if (!('rows' in question) || !('rows' in other)) return '';
  const names = new Set(other.rows.map(({ id }) => id));
  const shared = question.rows.filter(({ id }) => names.has(id));
  return plain(shared.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

/** In one order of the parts, of texts the English, and of an option or a row neither its place, nor its name in a form, nor when it is offered. */
function plain(thing: unknown): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (UNHEARD_OF_OPTION.has(key)) return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('en' in value) return value.en;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
