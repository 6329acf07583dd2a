import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { givenNames } from '../../../src/telling/exports/xlsFormNames.ts';
import { formTexts } from '../../../src/telling/exports/xlsFormTexts.ts';

import { worth } from '../../fixtures/aFormula.ts';
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

  it('say what was chosen of several, one after the other, and never their codes', () => {
    const several = drawnQuestion('several multiple 1-3 dk offered');
    const ranked = { ...drawnQuestion('ranked multiple 1-2'), kind: 'ranking', most: 2 } as Question;
    const read = formTexts(givenNames(asking([several, ranked])), '{answer:several} {answer:ranked}', '');
    expect(read.filled({ en: '{answer:several}; {answer:ranked}' })).toEqual({
      en: '${several_said}; ${ranked_said}',
    });
    const [formula = ''] = read.said(ranked).map(({ cells }) => cells['calculation'] ?? '');
    expect(formula).toBe(
      "concat(if(count-selected(${ranked}) > 0, jr:choice-name(selected-at(${ranked}, 0), '${ranked}'), ''), " +
        "if(count-selected(${ranked}) > 1, concat(', ', jr:choice-name(selected-at(${ranked}, 1), '${ranked}')), ''))",
    );
    // Three options and Don't know; and it is a formula that is read here.
    const of = read.said(several)[0]?.cells['calculation'] ?? '';
    expect(of.split('jr:choice-name')).toHaveLength(5);
    expect(worth(of, { several: ['3', '1'] })).toBe('several/3, several/1');
    expect(worth(of, {})).toBe('');
  });

  it('say of a list longer than a cell can tell as many as fit, in words, and that there are more', () => {
    const long = drawnQuestion('long multiple 1-600');
    const read = formTexts(givenNames(asking([long])), '{answer:long}', '');
    expect(read.filled({ en: '{answer:long}' })).toEqual({ en: '${long_said}' });
    const of = read.said(long)[0]?.cells['calculation'] ?? '';
    // What a cell of a spreadsheet holds.
    expect(of.length).toBeLessThan(32_767);
    const codes = Array.from({ length: 600 }, (_, at) => String(600 - at));
    const few = codes.slice(0, 150);
    expect(worth(of, { long: few })).toBe(few.map((code) => `long/${code}`).join(', '));
    const all = String(worth(of, { long: codes }));
    expect(all).toMatch(/^long\/600, long\/599, .*, …$/);
    expect(all.split(', ').length).toBeGreaterThan(150);
  });

  it('are worked out in rows of their own', () => {
    expect(texts.council.map(({ cells }) => cells['calculation'])).toEqual([`"St Ives' Town"`]);
    expect(texts.said(one).map(({ cells }) => cells['calculation'])).toEqual([
      "jr:choice-name(${one}, '${one}')",
    ]);
    expect(texts.said(age)).toEqual([]);
  });
});
