import { expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import {
  presetCodes,
  presetSaid,
  presetTyped,
  withPresetCodes,
  withPresetFormula,
  withPresetTyped,
} from '../../../src/office/builder/presetEdits.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { everyKind } from '../../fixtures/everyKind.ts';

const stands = (question: Question | null) => question?.preset;

it('lets a choice stand, several, and some in their order', () => {
  const one = withPresetCodes(everyKind.single, '', [3]);
  expect([stands(one), presetCodes(one, '')]).toEqual([{ value: 3 }, [3]]);
  const several = withPresetCodes(everyKind.multiple, '', [1, 2]);
  expect([stands(several), presetCodes(several, '')]).toEqual([{ value: [1, 2] }, [1, 2]]);
  expect(presetSaid(several)).toEqual(['Option 1, Option 2']);
  expect(stands(withPresetCodes(everyKind.ranking, '', [4, 1]))).toEqual({ value: [4, 1] });
  expect(stands(withPresetCodes(everyKind.scale, '', [0]))).toEqual({ value: 0 });
  expect(withPresetCodes(one, '', [])).toEqual(everyKind.single);
});

it('lets an answer stand in some rows of a table, and takes it back row by row', () => {
  const first = withPresetCodes(everyKind.grid, 'b', [2]);
  const both = withPresetCodes(first, 'a', [1]);
  expect(stands(both)).toEqual({ value: { a: { value: 1 }, b: { value: 2 } } });
  expect(presetSaid(both)).toEqual(['Row a: Option 1', 'Row b: Option 2']);
  expect(withPresetCodes(both, 'a', [])).toEqual(first);
  expect(withPresetCodes(first, 'b', [])).toEqual(everyKind.grid);
});

it('lets what is typed stand where it is one of the answers', () => {
  const number = drawnQuestion('n number 0-9');
  expect(stands(withPresetTyped(number, ' 7 '))).toEqual({ value: 7 });
  for (const wrong of ['seven', '10', '7.5']) expect(withPresetTyped(number, wrong)).toBeNull();
  const date = drawnQuestion('d date');
  expect(stands(withPresetTyped(date, '2026-05-31'))).toEqual({ value: '2026-05-31' });
  for (const wrong of ['31 May', '2026-05-32', '1999-01-01']) expect(withPresetTyped(date, wrong)).toBeNull();
  const text = withPresetTyped(drawnQuestion('w text'), 'None') ?? number;
  expect([presetTyped(text), presetSaid(text)]).toEqual(['None', ['None']]);
  expect(withPresetTyped(text, '')).toEqual(drawnQuestion('w text'));
});

it('lets a formula work it out', () => {
  const day = withPresetFormula(drawnQuestion('d date'), 'today()');
  expect(stands(day)).toEqual({ formula: 'today()', result: 'date' });
  expect([presetTyped(day), presetSaid(day)]).toEqual(['', ['today()']]);
});
