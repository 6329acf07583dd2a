import { describe, expect, it } from 'vitest';
import { questionById } from '../../src/asking/survey/questionnaire.ts';
import { fieldLacking, reviewRows } from '../../src/fieldwork/reviewRows.ts';
import { anInterviewer } from '../fixtures/anInterviewer.ts';
import { drawnQuestion, drawnQuestionnaire } from '../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire(
  'q1 single 1-5; q2 single 1-2 if q1 = 5; g grid a,b of 1-3 dk volunteered',
);
const grid = questionById(questionnaire, 'g') ?? drawnQuestion('g grid a,b of 1-3');

describe('the review', () => {
  it('lists every question on the route and each row of a grid, with what was said', () => {
    const { interview } = anInterviewer(questionnaire).start().answer(2).tap({ missing: 'dontKnow' }, 'a');
    expect(reviewRows(questionnaire, interview)).toMatchObject([
      { id: 'change-q1', part: '', row: null, said: [{ en: 'Option 2' }] },
      { id: 'change-g-a', part: 'a', row: { en: 'Row a' }, said: [], given: { missing: 'dontKnow' } },
      { id: 'change-g-b', part: 'b', row: { en: 'Row b' }, said: [], given: undefined },
    ]);
  });

  it('leads an error to the first control that lacks an answer', () => {
    const atGrid = anInterviewer(questionnaire).start().answer(2);
    expect(fieldLacking(grid, atGrid.interview.answers['g'], '')).toBe('g');
    expect(fieldLacking(grid, atGrid.tap(1, 'a').interview.answers['g'], '')).toBe('g-b');
    expect(fieldLacking(grid, atGrid.tap(1, 'a').interview.answers['g'], 'b')).toBe('g--b');
  });

  it('leaves out what is only read', () => {
    const read = drawnQuestionnaire('t statement; q1 single 1-2');
    expect(reviewRows(read, anInterviewer(read).interview).map(({ id }) => id)).toEqual(['change-q1']);
  });
});
