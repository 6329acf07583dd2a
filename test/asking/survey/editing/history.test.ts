import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginHistory,
  noted,
  paused,
  redone,
  undone,
} from '../../../../src/asking/survey/editing/history.ts';
import { questionsOf } from '../../../../src/asking/survey/questionnaire.ts';
import { drawnQuestionnaire } from '../../../fixtures/drawnQuestionnaire.ts';
import { someEdits } from '../../../fixtures/edits.ts';

const start = drawnQuestionnaire(
  'screener: a single 1-2; core: b single 1-5; g grid x,y of 1-3; equality: e single 1-2',
);

describe('what was done to a questionnaire', () => {
  it('is undone to the very questionnaire it began with, and done again to the last one', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        let history = beginHistory(start);
        for (const edit of edits) {
          const edited = edit(history.now);
          if (edited.ok) history = noted(history, edited.value);
        }
        const last = history.now;
        for (let steps = history.past.length; steps > 0; steps -= 1) history = undone(history);
        expect(history.now).toBe(start);
        for (let steps = history.future.length; steps > 0; steps -= 1) history = redone(history);
        expect(history.now).toBe(last);
      }),
    );
  });

  it('never gives two questions or two groups one name, whatever is done', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        let now = start;
        for (const edit of edits) {
          const edited = edit(now);
          if (edited.ok) now = edited.value;
          const names = questionsOf(now).map(({ id }) => id);
          expect(new Set(names).size).toBe(names.length);
          expect(new Set(now.modules.map(({ id }) => id)).size).toBe(now.modules.length);
          const turns = now.modules.map(({ role }) =>
            role === 'screener' ? 0 : role === 'equality' ? 2 : 1,
          );
          expect(turns).toEqual(turns.toSorted());
        }
      }),
    );
  });

  it('takes typing into one box as one step, until something else is done', () => {
    let history = beginHistory('');
    for (const typed of ['H', 'He', 'Hey']) history = noted(history, typed, 'text');
    expect(undone(history).now).toBe('');
    history = noted(history, 'Hey!', 'hint');
    expect(undone(history).now).toBe('Hey');
    expect(undone(noted(undone(history), 'Hi', 'hint')).now).toBe('Hey');
  });

  it('takes what is typed into one box after a pause as another step', () => {
    const before = noted(beginHistory(''), 'Hey', 'text');
    const history = noted(paused(before), 'Hey you', 'text');
    expect(undone(history).now).toBe('Hey');
    expect(undone(undone(history)).now).toBe('');
    expect(undone(noted(history, 'Hey you!', 'text')).now).toBe('Hey');
  });

  it('has no step before the first and after the last', () => {
    const history = beginHistory(1);
    expect(undone(history)).toBe(history);
    expect(redone(history)).toBe(history);
  });

  it('forgets what was undone once something else is done', () => {
    const history = noted(undone(noted(beginHistory(1), 2)), 3);
    expect(redone(history)).toBe(history);
  });
});
