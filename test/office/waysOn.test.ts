import { describe, expect, it } from 'vitest';
import type { FileSort, Problem } from '../../src/core/problem.ts';
import { waysOn } from '../../src/office/waysOn.ts';
import { aSurvey, aWave } from '../fixtures/aWave.ts';

const given = (found: FileSort): Problem => ({ kind: 'otherFile', found, wanted: 'interviews' });
const surveysWith = (waves: number, closedAt = aWave().closedAt) => [
  { survey: aSurvey(), waves: Array.from({ length: waves }, () => ({ wave: { ...aWave(), closedAt } })) },
];
const to = (found: FileSort, waves = 0) => waysOn(given(found), surveysWith(waves)).map((way) => way.to);

describe('where a file belongs that was given to the wrong page', () => {
  it('is the page of each wave for questions, and the list of waves where none or many are', () => {
    const { id } = aWave();
    expect(to('questions', 1)).toEqual([`#/wave/${id}/questions?files`]);
    expect(to('workbook', 5)).toHaveLength(5);
    expect(to('questions', 6)).toEqual(['#/']);
    expect(to('questions', 0)).toEqual(['#/']);
  });

  it('is one page for each other sort', () => {
    expect(to('backup')).toEqual(['#/bring-in', '#/back-up']);
    expect(to('figures')).toEqual(['#/figures/load']);
    expect(to('results')).toEqual(['#/back-up']);
    expect(to('storeCopy')).toEqual([]);
  });

  it('is nowhere after any other trouble', () => {
    expect(waysOn(null, surveysWith(1))).toEqual([]);
    expect(waysOn({ kind: 'emptyFile', what: 'backup' }, surveysWith(1))).toEqual([]);
  });
});
