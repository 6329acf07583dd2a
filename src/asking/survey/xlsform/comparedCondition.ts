import { type Day, daysLater } from '../../../core/day.ts';
import type { Condition } from '../../questions/question.ts';
import type { Formula, Operator } from '../formula.ts';
import { type FormTerm, type NamedTerm, spoken, termIn } from './formTerm.ts';
import { dayOfPart, numberOfPart, textOfPart, turnedAround } from './formulaParts.ts';

interface Compared {
  readonly left: Formula;
  readonly operator: Operator;
  readonly right: Formula;
}

/** A comparison of one answer with something written, as a condition; null where it is another comparison. */
export function comparedCondition({ left, operator, right }: Compared, term: NamedTerm): Condition | null {
  if (isWritten(left)) {
    const around = { left: right, operator: turnedAround(operator), right: left };
    return isWritten(right) ? null : comparedCondition(around, term);
  }
  if (operator === '!=') {
    const equal = comparedCondition({ left, operator: '=', right }, term);
    return equal === null ? null : opposite(equal);
  }
  if (left.node === 'call') {
    const asked = left.args[0] && termIn(left.args[0], term);
    const number = numberOfPart(right);
    return asked === undefined || number === null || !Number.isInteger(number)
      ? null
      : (counted[left.name]?.[operator]?.(asked, number) ?? null);
  }
  const asked = termIn(left, term);
  return asked === undefined ? null : answerCondition(asked, operator, right);
}

function isWritten(part: Formula): boolean {
  return textOfPart(part) !== null || (part.node === 'call' && dayOfPart(part) !== null);
}

function opposite(condition: Condition): Condition {
  return 'not' in condition ? condition.not : { not: condition };
}

function answerCondition(asked: FormTerm, operator: Operator, right: Formula): Condition | null {
  if (operator === '=' && textOfPart(right) === '') return { not: answered(asked) };
  if (asked.sort === 'number') return numberCondition(asked, operator, numberOfPart(right));
  if (asked.sort === 'day') return dayConditions[operator]?.(asked, dayOfPart(right)) ?? null;
  if (asked.sort === 'words') return null;
  return operator === '='
    ? chosenCondition(asked, textOfPart(right))
    : rankedCondition(asked, operator, right);
}

function answered(asked: FormTerm): Condition {
  return { ...spoken(asked), answered: true };
}

function atLeast(asked: FormTerm, least: number): Condition {
  if (least <= 0) return { all: [] };
  return least === 1 ? answered(asked) : { ...spoken(asked), countChosen: { atLeast: least } };
}

type Counted = { readonly [operator in Operator]?: (asked: FormTerm, number: number) => Condition | null };

/** Comparisons of what is counted of an answer. Nothing chosen counts as none. */
const counted: Readonly<Record<string, Counted>> = {
  'count-selected': {
    '>=': atLeast,
    '>': (asked, number) => atLeast(asked, number + 1),
    '<': (asked, number) => opposite(atLeast(asked, number)),
    '<=': (asked, number) => opposite(atLeast(asked, number + 1)),
    '=': (asked, number) =>
      number <= 0
        ? opposite(answered(asked))
        : { ...spoken(asked), countChosen: { atLeast: number, atMost: number } },
  },
  'string-length': {
    '>': (asked, number) => (number === 0 ? answered(asked) : null),
    '>=': (asked, number) => (number === 1 ? answered(asked) : null),
    '=': (asked, number) => (number === 0 ? opposite(answered(asked)) : null),
  },
};

const numberBounds: { readonly [operator in Operator]?: string } = {
  '=': 'equal',
  '<': 'less',
  '<=': 'atMost',
  '>': 'more',
  '>=': 'atLeast',
};

function numberCondition(asked: FormTerm, operator: Operator, number: number | null): Condition | null {
  const bound = numberBounds[operator];
  return number === null || bound === undefined ? null : { ...spoken(asked), number: { [bound]: number } };
}

type DayCondition = (asked: FormTerm, on: Day | null) => Condition | null;

/** A day and those after it are those after the day before: conditions have no bound for it. */
const dayConditions: { readonly [operator in Operator]?: DayCondition } = {
  '=': dayBound('on', 0),
  '<': dayBound('before', 0),
  '>': dayBound('after', 0),
  '<=': dayBound('before', 1),
  '>=': dayBound('after', -1),
};

function dayBound(bound: 'on' | 'before' | 'after', later: number): DayCondition {
  return (asked, on) => {
    const end = on && daysLater(on, later);
    return end === null ? null : { ...spoken(asked), date: { [bound]: end } };
  };
}

/** The whole answer is this one choice. */
function chosenCondition(asked: FormTerm, name: string | null): Condition | null {
  const code = name === null ? undefined : asked.codes.get(name.trim());
  if (code === undefined) return null;
  const chosen = { ...spoken(asked), isOneOf: [code] };
  return asked.sort === 'one' ? chosen : { all: [chosen, { ...spoken(asked), countChosen: { atMost: 1 } }] };
}

const ranks: { readonly [operator in Operator]?: (one: number, other: number) => boolean } = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
};

/** Choices whose names are numbers, compared as such: what is called otherwise is neither more nor less. */
function rankedCondition(asked: FormTerm, operator: Operator, right: Formula): Condition | null {
  const number = numberOfPart(right);
  const ranksSo = ranks[operator];
  if (number === null || ranksSo === undefined || asked.sort !== 'one') return null;
  const numbered = [...asked.codes].filter(([name]) => numberOfPart({ node: 'text', text: name }) !== null);
  if (numbered.length === 0) return null;
  const codes = numbered.filter(([name]) => ranksSo(Number(name), number)).map(([, code]) => code);
  return { ...spoken(asked), isOneOf: codes };
}
