import type { Day } from '../../../core/day.ts';
import { measureOf, mostChosen, optionsOf, partsOf, passingOf } from '../../questions/kinds.ts';
import type { Condition, Question, Saying } from '../../questions/question.ts';

/** Several conditions together, as an officer chooses them. */
export interface ConditionGroup {
  readonly join: 'all' | 'any';
  readonly isNegated: boolean;
  readonly parts: readonly Condition[];
}

/** One thing that an answer says, as an officer chooses it. */
export interface ConditionRule {
  readonly saying: Saying;
  readonly isNegated: boolean;
}

/** What a rule asks of an answer. */
export type RuleTest =
  | 'isOneOf'
  | 'isNoneOf'
  | 'atLeast'
  | 'atMost'
  | 'numberAtLeast'
  | 'numberAtMost'
  | 'before'
  | 'after'
  | 'answered'
  | 'notAnswered';

/** The condition as one rule; null where it is several together, or a formula. */
export function asRule(condition: Condition): ConditionRule | null {
  if ('not' in condition) {
    const inner = asRule(condition.not);
    return inner === null ? null : { ...inner, isNegated: !inner.isNegated };
  }
  return 'all' in condition || 'any' in condition || 'formula' in condition
    ? null
    : { saying: condition, isNegated: false };
}

/** The condition as several together; a single rule is a group of one. */
export function asGroup(condition: Condition): ConditionGroup {
  if (asRule(condition) !== null) return { join: 'all', isNegated: false, parts: [condition] };
  if ('not' in condition) {
    const inner = asGroup(condition.not);
    return { ...inner, isNegated: !inner.isNegated };
  }
  if ('any' in condition) return { join: 'any', isNegated: false, parts: condition.any };
  return { join: 'all', isNegated: false, parts: 'all' in condition ? condition.all : [condition] };
}

/** The condition that a group is; undefined where nothing is left in it. */
export function fromGroup({ join, isNegated, parts }: ConditionGroup): Condition | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  const whole: Condition = others.length === 0 ? first : join === 'all' ? { all: parts } : { any: parts };
  return isNegated ? { not: whole } : whole;
}

/** The condition that a rule is. */
export function fromRule({ saying, isNegated }: ConditionRule): Condition {
  return isNegated ? { not: saying } : saying;
}

/** Questions whose answers a condition can read: all that are asked. */
export function readable(questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => passingOf(question) === null);
}

/** A new rule on a question, on its first part: with nothing chosen yet, or that there is an answer at all. */
export function newRule(question: Question): Saying {
  const [row = ''] = partsOf(question);
  const place = { question: question.id, ...(row === '' ? {} : { row }) };
  return optionsOf(question).length > 0 ? { ...place, isOneOf: [] } : { ...place, answered: true };
}

/** What a rule asks now. */
export function testOf({ saying, isNegated }: ConditionRule): RuleTest {
  if ('isOneOf' in saying) return isNegated ? 'isNoneOf' : 'isOneOf';
  if ('countChosen' in saying) return saying.countChosen.atMost === undefined ? 'atLeast' : 'atMost';
  if ('number' in saying) return saying.number.atMost === undefined ? 'numberAtLeast' : 'numberAtMost';
  if ('date' in saying) return saying.date.before === undefined ? 'after' : 'before';
  return isNegated ? 'notAnswered' : 'answered';
}

/** What can be asked of a question. */
export function testsFor(question: Question): readonly RuleTest[] {
  const sort = measureOf(question)?.sort;
  return [
    ...(optionsOf(question).length > 0 ? (['isOneOf', 'isNoneOf'] as const) : []),
    ...(mostChosen(question) > 1 ? (['atLeast', 'atMost'] as const) : []),
    ...(sort === 'number' ? (['numberAtLeast', 'numberAtMost'] as const) : []),
    ...(sort === 'date' ? (['before', 'after'] as const) : []),
    'answered',
    'notAnswered',
  ];
}

/**
 * The rule with another thing asked of the same answer.
 *
 * @param question Whose answer it is: numbers and days begin at its own ends.
 */
export function withTest({ saying }: ConditionRule, test: RuleTest, question: Question): ConditionRule {
  const { question: name, row } = saying;
  const place = { question: name, ...(row === undefined ? {} : { row }) };
  const measure = measureOf(question);
  switch (test) {
    case 'isOneOf':
    case 'isNoneOf': {
      const isOneOf = 'isOneOf' in saying ? saying.isOneOf : [];
      return { saying: { ...place, isOneOf }, isNegated: test === 'isNoneOf' };
    }
    case 'atLeast':
    case 'atMost':
      return { saying: { ...place, countChosen: { [test]: countOf(saying) } }, isNegated: false };
    case 'numberAtLeast':
    case 'numberAtMost': {
      const bound = measure?.sort === 'number' ? measure.from : 0;
      const number = test === 'numberAtLeast' ? { atLeast: bound } : { atMost: bound };
      return { saying: { ...place, number }, isNegated: false };
    }
    case 'before':
    case 'after': {
      const bound = measure?.sort === 'date' ? measure.from : ('2000-01-01' as Day);
      return { saying: { ...place, date: { [test]: bound } }, isNegated: false };
    }
    case 'answered':
    case 'notAnswered':
      return { saying: { ...place, answered: true }, isNegated: test === 'notAnswered' };
  }
}

/** The rule with another number of choices. */
export function withCount(rule: ConditionRule, count: number): ConditionRule {
  const { saying } = rule;
  if (!('countChosen' in saying)) return rule;
  const test = saying.countChosen.atMost === undefined ? 'atLeast' : 'atMost';
  return { ...rule, saying: { ...saying, countChosen: { [test]: count } } };
}

/** The number of choices that a rule asks for; 1 where it asks for none. */
export function countOf(saying: Saying): number {
  if (!('countChosen' in saying)) return 1;
  return saying.countChosen.atMost ?? saying.countChosen.atLeast ?? 1;
}

/** The rule with another number or day to compare with; the same rule where it compares with none. */
export function withBound(rule: ConditionRule, bound: number | Day): ConditionRule {
  const { saying } = rule;
  if ('number' in saying && typeof bound === 'number') {
    const number = saying.number.atMost === undefined ? { atLeast: bound } : { atMost: bound };
    return { ...rule, saying: { ...saying, number } };
  }
  if ('date' in saying && typeof bound !== 'number') {
    const date = saying.date.before === undefined ? { after: bound } : { before: bound };
    return { ...rule, saying: { ...saying, date } };
  }
  return rule;
}

/** The number or the day that a rule compares with, as it is typed; empty where it compares with none. */
export function boundOf(saying: Saying): string {
  if ('number' in saying) return String(Object.values(saying.number)[0] ?? '');
  return 'date' in saying ? String(Object.values(saying.date)[0] ?? '') : '';
}
