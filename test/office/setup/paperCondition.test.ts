import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/asking/questions/question.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { id } from '../../../src/core/id.ts';
import { paperCondition } from '../../../src/office/setup/paperCondition.ts';
import { fetchWords } from '../../../src/words/inLanguages.ts';
import { paperWords } from '../../../src/words/paper.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-5; uses multiple 1-3; s grid parks,roads of 1-3; hours number 0-99; moved date; twice computed number = $hours * 2',
);
const numbers = new Map(questionsOf(questionnaire).map(({ id: name }, i) => [String(name), [i + 1]]));
const said = (condition: Condition, language = 'en') =>
  paperCondition(condition, { questionnaire, numbers, reader: { language, facts: {} } });
const of = (name: string) => ({ question: id<'question'>(name) });
const first: Condition = { ...of('q1'), isOneOf: [4, 5] };

describe('a condition on paper', () => {
  it.each<readonly [Condition, string]>([
    [first, 'you ticked “Option 4” or “Option 5” at question 1'],
    [{ not: first }, 'you did not tick “Option 4” or “Option 5” at question 1'],
    [{ ...of('s'), row: 'parks', isOneOf: [1] }, 'you ticked “Option 1” at question 3 (Row parks)'],
    [{ ...of('q1'), answered: true }, 'you answered question 1'],
    [{ ...of('uses'), countChosen: { atLeast: 2 } }, 'you ticked at least 2 at question 2'],
    [{ ...of('uses'), countChosen: { atMost: 2 } }, 'you ticked at most 2 at question 2'],
    [
      { ...of('hours'), number: { more: 5, atMost: 9 } },
      'your answer to question 4 is more than 5 and at most 9',
    ],
    [
      { ...of('moved'), date: { before: '2026-05-06' as never } },
      'your answer to question 5 is before 6 May 2026',
    ],
    [
      { not: { ...of('hours'), number: { less: 5 } } },
      'it is not so that your answer to question 4 is less than 5',
    ],
    [
      {
        all: [
          first,
          {
            any: [
              { ...of('q1'), answered: true },
              { ...of('hours'), answered: true },
            ],
          },
        ],
      },
      'you ticked “Option 4” or “Option 5” at question 1, and (you answered question 1, or you answered question 4)',
    ],
    [{ ...of('gone'), answered: true }, 'you answered an earlier question'],
    [{ formula: 'position(..) > 1' }, 'it applies to you'],
    [{ ...of('twice'), number: { atLeast: 4 } }, 'your answer to question 4 times 2 is at least 4'],
    [{ ...of('twice'), answered: true }, 'it applies to you'],
    [{ not: { ...of('twice'), answered: true } }, 'it is not so that it applies to you'],
    [{ not: { formula: 'position(..) > 1' } }, 'it is not so that it applies to you'],
    [
      { all: [first, { formula: 'position(..) > 1' }] },
      'you ticked “Option 4” or “Option 5” at question 1, and it applies to you',
    ],
  ])('%# reads as a resident would say it', (condition, text) => {
    expect(said(condition)).toBe(text);
  });

  it('names every place of a question that is printed several times', () => {
    const several = new Map([['q1', [3, 5, 7]]]);
    const place = { questionnaire, numbers: several, reader: { language: 'en', facts: {} } };
    expect(paperCondition({ ...of('q1'), answered: true }, place)).toBe('you answered question 3, 5 or 7');
  });

  it('reads in Welsh once its words are there', async () => {
    await fetchWords([paperWords], 'cy');
    expect(said(first, 'cy')).toBe('os gwnaethoch dicio “Option 4” neu “Option 5” ar gyfer cwestiwn 1');
  });
});
