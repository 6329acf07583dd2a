import type { CodedProblem, TabulateProblem } from '../core/tabulateProblem.ts';
import { MOST_CROSSED } from '../counting/analysis/made/crossingMade.ts';
import type { MadeSpec } from '../keeping/imports/madeSpec.ts';
import type { CodebookVariable } from '../keeping/imports/readCodebook.ts';
import type { TableSpec } from '../keeping/imports/readTableSpec.ts';
import { CHOSEN } from './fileColumns.ts';
import { namesMade } from './madeOfFiles.ts';

type Wish = TableSpec['tables'][number];

/** What is known of a variable before the responses are read: its codes, and which of them are answers. */
type Known = ReadonlyMap<string, Pick<CodebookVariable, 'codes'>>;

/** A break with more groups than this is a list, not a table. */
const MOST_GROUPS = 200;
/** Each cell is worked out over all others. */
const MOST_CELLS = 10_000;

/** What of a specification does not fit the codebook; nothing where its tables can be worked out. */
export function tabulateProblems(
  spec: TableSpec,
  codebook: ReadonlyMap<string, CodebookVariable>,
): readonly TabulateProblem[] {
  let known: Known = codebook;
  const problems: TabulateProblem[] = [];
  // One may be made of those before it, and of no other.
  for (const made of spec.made) {
    problems.push(...unfitMade(made, known));
    for (const name of namesMade(made)) {
      if (known.has(name)) problems.push({ kind: 'doubleVariable', variable: name });
      known = new Map([...known, [name, { codes: codesMade(made, known) }]]);
    }
  }
  problems.push(...spec.tables.flatMap((wish) => unknownIn(wish, known)));
  return problems.length > 0 ? problems : spec.tables.flatMap((wish) => tooManyIn(wish, known));
}

/** The variables that a table is of. */
export function namesIn({ question, breaks, filter }: Wish): readonly string[] {
  return [question, ...breaks.flat(), ...filter.map(({ variable }) => variable)];
}

function answersOf(known: Known, name: string): CodebookVariable['codes'] {
  return (known.get(name)?.codes ?? []).filter(({ isAnswer }) => isAnswer);
}

/** The codes that a made variable will have. */
function codesMade(made: MadeSpec, known: Known): CodebookVariable['codes'] {
  const codes = (count: number) => Array.from({ length: count }, (_, at) => String(at + 1));
  const answers = (): readonly string[] => {
    switch (made.sort) {
      case 'combination':
        return codes(made.groups.length + (made.rest === undefined ? 0 : 1));
      case 'groups':
        return codes(made.groups.length);
      case 'crossing':
        return codes(made.of.reduce((product, name) => product * answersOf(known, name).length, 1));
      case 'anyOf':
      case 'coded':
        return ['1', '0'];
      default:
        return codes(made.bands.length);
    }
  };
  return [
    ...answers().map((code) => ({ code, label: code, isAnswer: true })),
    ...['-3', '-2', '-1'].map((code) => ({ code, label: code, isAnswer: false })),
  ];
}

function unfitMade(made: MadeSpec, known: Known): readonly TabulateProblem[] {
  switch (made.sort) {
    case 'combination':
      return made.groups.flatMap(({ answers }) =>
        answers.flatMap((one) =>
          'chosen' in one ? unknownChosen(one.chosen, known) : unknownCodes(one.variable, one.codes, known),
        ),
      );
    case 'groups':
      return made.groups.flatMap(({ codes }) => unknownCodes(made.of, codes, known));
    case 'anyOf':
      return unknownChosen(made.chosen, known);
    case 'bands':
      return typeof made.of === 'string'
        ? unfitNumbers(made.of, made.numbers, known)
        : unknownChosen(made.of.chosen, known);
    case 'crossing':
      return [...made.of.flatMap((name) => unknownCodes(name, [], known)), ...tooManyCrossed(made, known)];
    case 'scores':
      return unknownScores(made, known);
    case 'coded':
      return [];
  }
}

/** Variables and codes that the codebook does not know. */
function unknownCodes(
  variable: string,
  codes: readonly (string | number)[],
  known: Known,
): readonly CodedProblem[] {
  const listed = known.get(variable)?.codes;
  if (listed === undefined) return [{ kind: 'notInCodebook', variable, code: null }];
  const unknown = codes.map(String).filter((code) => listed.every((one) => one.code !== code));
  return unknown.map((code) => ({ kind: 'notInCodebook', variable, code }));
}

function unknownChosen(names: readonly string[], known: Known): readonly CodedProblem[] {
  return names.flatMap((name) => unknownCodes(name, [CHOSEN], known));
}

/** What is not in the codebook is a column of numbers or days. */
function unfitNumbers(of: string, numbers: string | undefined, known: Known): readonly TabulateProblem[] {
  if (numbers !== undefined) return unknownCodes(of, [], known);
  return notNumbers(of, known);
}

function notNumbers(variable: string, known: Known): readonly TabulateProblem[] {
  const words = answersOf(known, variable).filter(({ code }) => !Number.isFinite(Number(code)));
  return words.slice(0, 1).map(({ code }) => ({ kind: 'notNumbers', variable, code }));
}

function tooManyCrossed(
  { name, of }: MadeSpec & { readonly sort: 'crossing' },
  known: Known,
): readonly TabulateProblem[] {
  const groups = of.reduce((product, one) => product * answersOf(known, one).length, 1);
  return groups > MOST_CROSSED ? [{ kind: 'tooManyGroups', break: name, groups, limit: MOST_CROSSED }] : [];
}

/** A code that is scored has to be one of the variables'. */
function unknownScores(
  { of, scores }: MadeSpec & { readonly sort: 'scores' },
  known: Known,
): readonly CodedProblem[] {
  const inCodebook = of.filter((name) => known.has(name));
  const listed = new Set(inCodebook.flatMap((name) => known.get(name)?.codes ?? []).map(({ code }) => code));
  return scores
    .map(({ code }) => String(code))
    .filter((code) => !listed.has(code))
    .map((code) => ({ kind: 'notInCodebook', variable: inCodebook.join(', ') || of.join(', '), code }));
}

/** Variables and codes of a table that are not known. */
function unknownIn(wish: Wish, known: Known): readonly TabulateProblem[] {
  const missing = namesIn(wish).filter((name) => !known.has(name));
  const named = [
    { variable: wish.question, codes: wish.inBase },
    ...wish.nets.map(({ codes }) => ({ variable: wish.question, codes })),
    ...wish.filter,
  ].filter(({ variable }) => known.has(variable));
  return [
    ...missing.map((variable): CodedProblem => ({ kind: 'notInCodebook', variable, code: null })),
    ...named.flatMap(({ variable, codes }) => unknownCodes(variable, codes, known)),
    ...wish.nets.flatMap((net) => outsideBase(net, wish, known)),
    ...unfitMean(wish, known),
    ...unfitNet(wish, known),
  ];
}

/** Answers that are no numbers where their codes are to be; scores of codes that are not known. */
function unfitMean({ question, mean }: Wish, known: Known): readonly TabulateProblem[] {
  if (mean === undefined || !known.has(question)) return [];
  if (mean === 'codes') return notNumbers(question, known);
  const scored = 'scores' in mean ? mean.scores.map(({ code }) => code) : [];
  return unknownCodes(question, scored, known);
}

function unfitNet(wish: Wish, known: Known): readonly TabulateProblem[] {
  const { question, net } = wish;
  if (net === undefined || !known.has(question)) return [];
  const { plus, minus, inBase = wish.inBase } = net;
  return [
    ...unknownCodes(question, [...plus, ...minus, ...inBase], known),
    ...outsideBase({ label: 'net', codes: [...plus, ...minus] }, { question, inBase }, known),
  ];
}

/** Codes of a net that the base of its table leaves out: its share would be of other people. */
function outsideBase(
  { label, codes }: Wish['nets'][number],
  { question, inBase }: Pick<Wish, 'question' | 'inBase'>,
  known: Known,
): readonly TabulateProblem[] {
  const isIn = new Set([...answersOf(known, question).map(({ code }) => code), ...inBase.map(String)]);
  const listed = new Set((known.get(question)?.codes ?? []).map(({ code }) => code));
  const outside = codes.map(String).filter((code) => listed.has(code) && !isIn.has(code));
  return outside.map((code) => ({ kind: 'netOutsideBase', variable: question, label, code }));
}

function tooManyIn({ question, breaks }: Wish, known: Known): readonly TabulateProblem[] {
  const sizes = breaks.map((names) => ({
    name: [names].flat().join(' > '),
    groups: [names].flat().reduce((product, name) => product * answersOf(known, name).length, 1),
  }));
  const large = sizes.filter(({ groups }) => groups > MOST_GROUPS);
  if (large.length > 0)
    return large.map(({ name, groups }) => ({
      kind: 'tooManyGroups',
      break: name,
      groups,
      limit: MOST_GROUPS,
    }));
  const cells = answersOf(known, question).length * Math.max(1, ...sizes.map(({ groups }) => groups));
  return cells > MOST_CELLS ? [{ kind: 'tooManyCells', question, cells, limit: MOST_CELLS }] : [];
}
