import { expect, it } from 'vitest';
import { parseFormula } from '../../src/asking/survey/parseFormula.ts';
import { formulaFaultText } from '../../src/words/formulas.ts';

const said = (formula: string) => {
  const parsed = parseFormula(formula);
  return parsed.ok ? null : formulaFaultText(parsed.problem);
};

it.each([
  ['', 'there is nothing in it (at character 1)'],
  ['1 +', 'a value is missing (at character 4)'],
  ['(1', 'a bracket ) is missing (at character 3)'],
  ['1 1', 'a sign such as + or “and” is missing (at character 3)'],
  ["'abc", "the text that begins with ' has no end (at character 1)"],
  ['$(a)', '“$” means nothing here (at character 1)'],
  [`$\{1}`, `“$\{1}” is no name of a question: write it as $\{name} (at character 1)`],
  ['average(1)', 'there is no function “average” (at character 1)'],
  ['if(1, 2)', 'if() takes 3 values and was given 2 (at character 1)'],
  ['round(1, 2, 3)', 'round() takes 1 to 2 values and was given 3 (at character 1)'],
  ['sum()', 'sum() takes 1 or more values and was given 0 (at character 1)'],
  ['count(1)', `count() needs a question, such as $\{name} (at character 7)`],
  ["regex('a', '(?=b)')", 'the pattern cannot be used (at character 12)'],
])('says of %j why it cannot be read, and where', (formula, words) => {
  expect(said(formula)).toBe(words);
});

it('says of what is too long or too deep how much is too much', () => {
  expect(said(' '.repeat(30_000))).toContain('longer than 20000 characters');
  expect(said(`${'('.repeat(200)}1${')'.repeat(200)}`)).toContain('too many brackets');
});
