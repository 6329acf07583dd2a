import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/day.ts';
import type { Flagged } from '../../../src/counting/analysis/quality/dataQuality.ts';
import { qualityCsv } from '../../../src/telling/exports/qualityCsv.ts';
import { aWave } from '../../fixtures/aWave.ts';
import { readCsv } from '../../fixtures/exports.ts';
import { reader } from '../../fixtures/tables.ts';

const on = day('2021-06-15') as Flagged['day'];
const name = { id: 'a', tablet: 't1', number: 7, fieldworker: 'F1', day: on };
const other = { ...name, id: 'b', number: 9 };
const flagged: readonly Flagged[] = [
  {
    ...name,
    reasons: [
      { check: 'fast', secondsEach: 4, usual: 20 },
      { check: 'twin', other, share: 0.9, compared: 20 },
      { check: 'gaps', asked: 20, notAnswered: 1, preferNot: 2, dontKnow: 9 },
    ],
  },
  {
    ...other,
    reasons: [
      { check: 'same', grids: [{ id: 'other', label: { en: 'Services of {council}' } }] },
      { check: 'far', questions: [{ id: 'years', label: { en: 'How many years?' } }] },
      {
        check: 'run',
        length: 9,
        answered: 12,
        first: { id: 'q1', label: { en: 'One' } },
        last: { id: 'q9', label: { en: 'Nine' } },
      },
      { check: 'overlap', other: name, minutes: 7.5, by: 'tablet', others: 1 },
    ],
  },
];

describe('the file of interviews to look at', () => {
  const text = qualityCsv(flagged, { wave: aWave(), reader, seen: new Map([['b', '=HYPERLINK("x")']]) });
  const lines = readCsv(text);

  it('has a line for each sign, with its figures and never an answer', () => {
    expect(lines.map((line) => [line['number'], line['sign'], line['figure'], line['of_or_usual']])).toEqual([
      ['7', 'fast', '4', '20'],
      ['7', 'twin', '0.9', '20'],
      ['7', 'gaps', '12', '20'],
      ['9', 'same', '', ''],
      ['9', 'far', '', ''],
      ['9', 'run', '9', '12'],
      ['9', 'overlap', '7.5', ''],
    ]);
    expect(lines[1]?.['questions_or_other_interview']).toBe('t1 9');
    expect(lines[5]?.['questions_or_other_interview']).toBe('One; Nine');
    expect(lines[6]?.['questions_or_other_interview']).toBe('t1 7');
    expect(lines[3]?.['questions_or_other_interview']).not.toContain('{council}');
  });

  it('says what was looked at, and no program takes a note for a formula', () => {
    expect(lines.map((line) => line['looked_at'])).toEqual(['no', 'no', 'no', 'yes', 'yes', 'yes', 'yes']);
    expect(text).not.toMatch(/(^|[,;"])=HYPERLINK/m);
  });
});
