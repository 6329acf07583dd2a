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

  it('says what was typed of what a group is repeated for', () => {
    const loops = drawnQuestionnaire('uses multiple 1-2 specify 2; places forEach uses: often number 0-9');
    const [core, places] = loops.modules;
    if (core === undefined || places === undefined) throw new RangeError('two modules were drawn');
    const questions = places.questions.map((one) => ({ ...one, text: { en: 'How often {each}?' } }));
    const asked = { ...loops, modules: [core, { ...places, questions }] };
    const { interview } = anInterviewer(asked).start();
    const answers = { uses: { value: [1, 2], other: { 2: 'Canals' } } };
    expect(reviewRows(asked, { ...interview, answers }).map(({ question }) => question.text.en)).toEqual([
      core.questions[0]?.text.en,
      'How often Option 1?',
      'How often {each}?',
    ]);
  });

  it('leaves out what is only read', () => {
    const read = drawnQuestionnaire('t statement; q1 single 1-2');
    expect(reviewRows(read, anInterviewer(read).interview).map(({ id }) => id)).toEqual(['change-q1']);
  });
});
