import { expect, it } from 'vitest';
import { moveQuestionTo } from '../../../src/asking/survey/editing/edits.ts';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { dropSpot } from '../../../src/office/builder/dropSpot.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const draft = drawnQuestionnaire('core: a single 1-2; b single 1-2; c single 1-2; additional: d single 1-2');

function dropped(id: string, module: string, index: number, isBelow: boolean): string {
  const spot = dropSpot(draft, id, { module, index }, isBelow);
  if (spot === null) return 'nothing';
  const edited = moveQuestionTo(draft, id, spot);
  return edited.ok
    ? questionsOf(edited.value)
        .map((one) => one.id)
        .join('')
    : edited.problem.kind;
}

it('lands before or behind what it is let go over', () => {
  expect(dropped('a', 'core', 2, true)).toBe('bcad');
  expect(dropped('a', 'core', 2, false)).toBe('bacd');
  expect(dropped('c', 'core', 0, false)).toBe('cabd');
  expect(dropped('a', 'additional', 0, true)).toBe('bcda');
});

it('stays where it would not move, and where it is no question', () => {
  expect(dropped('a', 'core', 1, false)).toBe('nothing');
  expect(dropped('a', 'core', 0, true)).toBe('nothing');
  expect(dropped('something else', 'core', 0, true)).toBe('nothing');
});
