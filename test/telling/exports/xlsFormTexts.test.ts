import { describe, expect, it } from 'vitest';
import { givenNames } from '../../../src/telling/exports/xlsFormNames.ts';
import { formTexts } from '../../../src/telling/exports/xlsFormTexts.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { asking } from '../../fixtures/formsToWrite.ts';

const one = drawnQuestion('one single 1-2');
const age = drawnQuestion('age number 0-99');
const texts = formTexts(
  givenNames(asking([one, age])),
  '{council} {answer:one} {answer:age}',
  'St "Ives\' Town"',
);

describe('facts and answers in the texts of a form', () => {
  it('stand there under their names', () => {
    expect(texts.filled({ en: '{council}: {answer:one}, {answer:age}', cy: '{each}' }, 'r_each')).toEqual({
      en: '${council}: ${one_said}, ${age}',
      cy: '${r_each}',
    });
  });

  it('stay as they are where nothing is known of them', () => {
    expect(texts.filled({ en: '{answer:nobody} {each} {other}' })).toEqual({
      en: '{answer:nobody} {each} {other}',
    });
  });

  it('are worked out in rows of their own', () => {
    expect(texts.council.map(({ cells }) => cells['calculation'])).toEqual([`"St Ives' Town"`]);
    expect(texts.said(one).map(({ cells }) => cells['calculation'])).toEqual([
      "jr:choice-name(${one}, '${one}')",
    ]);
    expect(texts.said(age)).toEqual([]);
  });
});
