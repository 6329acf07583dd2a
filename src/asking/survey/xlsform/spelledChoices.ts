import type { Formula, FunctionName } from '../formula.ts';
import { type FormTerm, type NamedTerm, termIn } from './formTerm.ts';
import { callPart, comparedPart, textOfPart, textPart } from './formulaParts.ts';

/** Characters that the names of one formula may take: it may have 20,000 in all. */
const MOST = 10_000;
/** What stands around a name that is written out. */
const AROUND = 40;

/** A formula of a form with the names of its choices. */
export interface Spelled {
  readonly formula: Formula;
  /** No where it stays as it was, as codes stand for names: of a long list, of all of a ranking, of all repetitions. */
  readonly isWhole: boolean;
}

/**
 * A formula of a form in which the names of choices stand where their text counts: put together with other texts, as a
 * number, compared with another list. Here an answer is its code, `2`, and in a form it is its name, `pool`: each such
 * answer becomes `concat(if(${use} = 'park', 'park', ''), if(${use} = 'pool', 'pool', ''))`. An answer that is only
 * looked for or compared within its own list stays as it is: there its choices are renamed (renamedFormula.ts).
 */
export function spelledChoices(formula: Formula, named: NamedTerm): Spelled {
  const spelling: Spelling = { named, left: MOST, isWhole: true };
  const whole = spelled(formula, spelling);
  return { formula: spelling.isWhole ? whole : formula, isWhole: spelling.isWhole };
}

interface Spelling {
  readonly named: NamedTerm;
  /** Characters that names may still take. */
  left: number;
  isWhole: boolean;
}

/** The answer that a part is, where the names of its choices are not their codes. */
function chosenIn(part: Formula | undefined, { named }: Spelling): FormTerm | undefined {
  const term = part && termIn(part, named);
  if (term === undefined) return undefined;
  for (const [name, code] of term.codes) if (name !== String(code)) return term;
  return undefined;
}

/** The arguments one of which a call comes to. */
const through: { readonly [name in FunctionName]?: readonly number[] } = {
  if: [1, 2],
  coalesce: [0, 1],
  once: [0],
  string: [0],
  'selected-at': [0],
};

/** Calls that work out something of an answer in every repetition, which only the answer itself has. */
const ofAll: ReadonlySet<FunctionName> = new Set<FunctionName>(['sum', 'min', 'max', 'join']);

/** Calls for which a code does as well: they ask whether there is an answer, how many there are, or count repetitions. */
const bare: ReadonlySet<FunctionName> = new Set<FunctionName>([
  ...(['count-selected', 'count', 'count-non-empty', 'not', 'boolean'] as const),
]);

/** A part whose text counts. */
function spelled(part: Formula, spelling: Spelling): Formula {
  const term = chosenIn(part, spelling);
  if (term !== undefined) return nameOf(part, term, spelling);
  switch (part.node) {
    case 'negative':
      return { node: 'negative', of: spelled(part.of, spelling) };
    case 'chain':
      return spelledChain(part, spelling);
    case 'call':
      return spelledCall(part, spelling);
    case 'choiceName': {
      const own = chosenIn({ node: 'reference', name: part.question }, spelling);
      const isOwn = own !== undefined && isOfList(part.code, own, spelling);
      return { ...part, code: isOwn ? coded(part.code, spelling) : spelled(part.code, spelling) };
    }
    default:
      return part;
  }
}

function spelledChain(part: Extract<Formula, { readonly node: 'chain' }>, spelling: Spelling): Formula {
  const { first, rest } = part;
  const [link, more] = rest;
  const isEquality = more === undefined && (link?.operator === '=' || link?.operator === '!=');
  const isTruth = link?.operator === 'and' || link?.operator === 'or';
  const keepsCodes =
    isTruth || (isEquality && link !== undefined && areOfOneList([first, link.right], spelling));
  const each = (one: Formula) => (keepsCodes ? coded(one, spelling) : spelled(one, spelling));
  return {
    node: 'chain',
    first: each(first),
    rest: rest.map(({ operator, right }) => ({ operator, right: each(right) })),
  };
}

function spelledCall(part: Extract<Formula, { readonly node: 'call' }>, spelling: Spelling): Formula {
  const { name, args } = part;
  const [first, second] = args;
  const term = chosenIn(first, spelling);
  // One of several: of a ranking its order counts.
  if (name === 'selected-at' && second && term !== undefined)
    return nameOf(
      { ...part, args: args.map((one) => coded(one, spelling)) },
      { ...term, sort: 'one' },
      spelling,
    );
  if (ofAll.has(name) && args.some((one) => chosenIn(one, spelling) !== undefined)) {
    spelling.isWhole = false;
    return { ...part, args: args.map((one) => coded(one, spelling)) };
  }
  const keepsCodes = bare.has(name) || (name === 'selected' && areOfOneList(args, spelling));
  return {
    ...part,
    args: args.map((one, at) => {
      const isTruth = name === 'if' && at === 0;
      return keepsCodes || isTruth ? coded(one, spelling) : spelled(one, spelling);
    }),
  };
}

/** A part of which the code says as much as the name. */
function coded(part: Formula, spelling: Spelling): Formula {
  if (chosenIn(part, spelling) !== undefined) return part;
  const places = part.node === 'call' ? (through[part.name] ?? []) : [];
  if (part.node !== 'call' || places.length === 0) return spelled(part, spelling);
  return {
    ...part,
    args: part.args.map((one, at) => {
      const isTruth = part.name === 'if' && at === 0;
      return isTruth || places.includes(at) ? coded(one, spelling) : spelled(one, spelling);
    }),
  };
}

/** Whether these are answers from one list and texts as they stand, so that each text is the name of a choice. */
function areOfOneList(parts: readonly Formula[], spelling: Spelling): boolean {
  const own = parts.map((part) => firstChosen(part, spelling)).find((term) => term !== undefined);
  if (own === undefined) return false;
  return parts.every((part) => textOfPart(part) !== null || isOfList(part, own, spelling));
}

/** The first answer that a part may come to. */
function firstChosen(part: Formula, spelling: Spelling): FormTerm | undefined {
  const term = chosenIn(part, spelling);
  if (term !== undefined || part.node !== 'call') return term;
  return (through[part.name] ?? [])
    .flatMap((at) => part.args[at] ?? [])
    .map((one) => firstChosen(one, spelling))
    .find((one) => one !== undefined);
}

/** Whether all that a part may come to are answers from this list, or nothing. */
function isOfList(part: Formula, own: FormTerm, spelling: Spelling): boolean {
  const term = chosenIn(part, spelling);
  if (term !== undefined) return isSameList(term, own);
  if (part.node === 'text') return part.text === '';
  const places = part.node === 'call' ? (through[part.name] ?? []) : [];
  return (
    part.node === 'call' &&
    places.length > 0 &&
    places.every((at) => {
      const one = part.args[at];
      return one !== undefined && isOfList(one, own, spelling);
    })
  );
}

/** Whether two answers are chosen from lists whose choices are called the same; a list may have thousands of them. */
function isSameList({ codes }: FormTerm, { codes: others }: FormTerm): boolean {
  if (codes === others) return true;
  if (codes.size !== others.size) return false;
  for (const [name, code] of codes) if (others.get(name) !== code) return false;
  return true;
}

/** The name of the choice that an answer is; of several, all of them in the order of their list. */
function nameOf(part: Formula, { codes, sort, isRanked }: FormTerm, spelling: Spelling): Formula {
  for (const name of codes.keys()) spelling.left -= 2 * name.length + AROUND;
  if (spelling.left < 0 || (isRanked === true && sort === 'several')) spelling.isWhole = false;
  // What is left out is not put together.
  if (!spelling.isWhole) return part;
  const names = [...codes.keys()];
  if (sort !== 'several') {
    return callPart(
      'concat',
      ...names.map((name) =>
        callPart('if', comparedPart(part, '=', textPart(name)), textPart(name), textPart('')),
      ),
    );
  }
  const spaced = names.map((name) =>
    callPart('if', callPart('selected', part, textPart(name)), textPart(`${name} `), textPart('')),
  );
  return callPart('normalize-space', callPart('concat', ...spaced));
}
