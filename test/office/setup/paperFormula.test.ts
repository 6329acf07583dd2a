import { describe, expect, it } from 'vitest';
import { questionById, questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { paperCondition } from '../../../src/office/setup/paperCondition.ts';
import { formulaOnPaper, valueOnPaper } from '../../../src/office/setup/paperFormula.ts';
import { fetchWords } from '../../../src/words/inLanguages.ts';
import { paperWords } from '../../../src/words/paper.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-5; uses multiple 1-3; s grid parks,roads of 1-3; paid number 0-99; own number 0-99; moved date; said text; ' +
    'all computed number = $paid + $own; week computed number = $all * 5 - 1; lost computed number = round($paid)',
);
const numbers = new Map(questionsOf(questionnaire).map(({ id }, at) => [String(id), [at + 1]]));
const placeIn = (language: string) => ({ questionnaire, numbers, reader: { language, facts: {} } });
const said = (formula: string, language = 'en') => paperCondition({ formula }, placeIn(language));

describe('a formula on paper', () => {
  it.each([
    ['${q1} = 4', 'you ticked “Option 4” at question 1'],
    ['${s.parks} = 1 or ${s.parks} = 2', 'you ticked “Option 1” or “Option 2” at question 3 (Row parks)'],
    [
      "selected(${uses}, '2') and ${paid} > 5",
      'you ticked “Option 2” at question 2, and your answer to question 4 is more than 5',
    ],
    ["not(${said} = '')", 'you answered question 7'],
    ['${paid} + ${own} > 40', 'your answer to question 4 plus your answer to question 5 is more than 40'],
    ['40 > ${paid} - ${own}', 'your answer to question 4 minus your answer to question 5 is less than 40'],
    ['${paid} != ${own}', 'it is not so that your answer to question 4 is your answer to question 5'],
    [
      '(${paid} + ${own}) * 2 <= 40 div 3',
      '(your answer to question 4 plus your answer to question 5) times 2 is at most 40 divided by 3',
    ],
    [
      'coalesce(${paid}, 0) >= number(${own})',
      'your answer to question 4 (0 if you did not answer) is at least your answer to question 5',
    ],
    [
      'count-selected(${uses}) < ${paid}',
      'the number of answers that you ticked at question 2 is less than your answer to question 4',
    ],
    [
      "${paid} > ${own} and (selected(${uses}, '1') or ${own} = ${paid} * 2)",
      '(your answer to question 4 is more than your answer to question 5), and ' +
        '((you ticked “Option 1” at question 2), or (your answer to question 5 is your answer to question 4 times 2))',
    ],
    [
      '${week} > ${paid}',
      '(((your answer to question 4 plus your answer to question 5) times 5) minus 1) is more than your answer to question 4',
    ],
  ])('says %s in words', (formula, text) => {
    expect(said(formula)).toBe(text);
  });

  it.each([
    'position(..) > 1',
    "regex(${said}, '[a-z]+')",
    '${paid} + ${gone} > 3',
    '${lost} > 3',
    '${moved} > today()',
    '${q1} + 1 > 3',
    '${paid} mod 2 = ${own}',
    '${paid} > 3 and position(..) > ${own}',
    '${paid} >',
  ])('has no words for %s', (formula) => {
    expect(said(formula)).toBe('it applies to you');
    expect(formulaOnPaper(formula, placeIn('en'), () => '')).toBeNull();
  });

  it('says nothing of what is printed in several places: nobody could tell which is meant', () => {
    const twice = { ...placeIn('en'), numbers: new Map([...numbers, ['paid', [4, 9]]]) };
    expect(paperCondition({ formula: '${paid} + ${own} > 40' }, twice)).toBe('it applies to you');
  });

  it('says what a value is worked out from, where that stands on the paper', () => {
    const worthOf = (name: string) => {
      const question = questionById(questionnaire, name);
      return question === undefined ? undefined : valueOnPaper(question, placeIn('en'));
    };
    expect(worthOf('all')).toBe('your answer to question 4 plus your answer to question 5');
    expect(worthOf('lost')).toBeNull();
    expect(worthOf('q1')).toBeNull();
  });

  it('reads in Welsh once its words are there', async () => {
    await fetchWords([paperWords], 'cy');
    expect(said('${paid} + ${own} > 40', 'cy')).toBe(
      'os yw eich ateb ar gyfer cwestiwn 4 plws eich ateb ar gyfer cwestiwn 5 yn fwy na 40',
    );
  });
});
