import { mostChosen, optionsOf, partsOf } from '../../questions/kinds.ts';
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
export type RuleTest = 'isOneOf' | 'isNoneOf' | 'atLeast' | 'atMost';

/** The condition as one rule; null where it is several together. */
export function asRule(condition: Condition): ConditionRule | null {
  if ('not' in condition) {
    const inner = asRule(condition.not);
    return inner === null ? null : { ...inner, isNegated: !inner.isNegated };
  }
  return 'all' in condition || 'any' in condition ? null : { saying: condition, isNegated: false };
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

/** Questions whose answers a condition can read. */
export function readable(questions: readonly Question[]): readonly Question[] {
  return questions.filter((question) => optionsOf(question).length > 0);
}

/** A new rule on a question: on its first part, with nothing chosen yet. */
export function newRule(question: Question): Saying {
  const [row = ''] = partsOf(question);
  return { question: question.id, ...(row === '' ? {} : { row }), isOneOf: [] };
}

/** What a rule asks now. */
export function testOf({ saying, isNegated }: ConditionRule): RuleTest {
  if ('isOneOf' in saying) return isNegated ? 'isNoneOf' : 'isOneOf';
  return saying.countChosen.atMost === undefined ? 'atLeast' : 'atMost';
}

/** What can be asked of a question. */
export function testsFor(question: Question): readonly RuleTest[] {
  return mostChosen(question) > 1 ? ['isOneOf', 'isNoneOf', 'atLeast', 'atMost'] : ['isOneOf', 'isNoneOf'];
}

/** The rule with another thing asked of the same answer. */
export function withTest({ saying }: ConditionRule, test: RuleTest): ConditionRule {
  const { question, row } = saying;
  const place = { question, ...(row === undefined ? {} : { row }) };
  if (test === 'isOneOf' || test === 'isNoneOf') {
    const isOneOf = 'isOneOf' in saying ? saying.isOneOf : [];
    return { saying: { ...place, isOneOf }, isNegated: test === 'isNoneOf' };
  }
  return { saying: { ...place, countChosen: { [test]: countOf(saying) } }, isNegated: false };
}

/** The rule with another number of choices. */
export function withCount(rule: ConditionRule, count: number): ConditionRule {
  if (!('countChosen' in rule.saying)) return rule;
  const { saying } = rule;
  const test = saying.countChosen.atMost === undefined ? 'atLeast' : 'atMost';
  return { ...rule, saying: { ...saying, countChosen: { [test]: count } } };
}

/** The number of choices that a rule asks for; 1 where it asks for none. */
export function countOf(saying: Saying): number {
  if (!('countChosen' in saying)) return 1;
  return saying.countChosen.atMost ?? saying.countChosen.atLeast ?? 1;
}
