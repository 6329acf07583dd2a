import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import { readingsOf } from '../../../src/counting/analysis/readings.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';

const version = (number: number, ...questions: readonly Question[]): Questionnaire =>
  aQuestionnaire(questions, { version: number });

/** Ids of the columns of each form, with the versions of those that are not asked now. */
function drawn(versions: readonly Questionnaire[]) {
  return readingsOf(versions).all.map(({ columns, earlier }) => [
    columns.map(({ column }) => column.id).join(' '),
    earlier?.versions.join() ?? 'now',
  ]);
}

const trust = aSingle('trust', ['A lot', 'Not at all']);

describe('the forms of a question', () => {
  it('are one where every version asked it alike', () => {
    expect(drawn([version(2, trust), version(1, trust)])).toEqual([['trust', 'now']]);
  });

  it('are two where the words changed, the older one named for its version', () => {
    const reworded = { ...trust, text: { en: 'In other words?' }, wording: 'trust 2' };
    expect(drawn([version(3, reworded), version(2, trust), version(1, trust)])).toEqual([
      ['trust', 'now'],
      ['trust~2', '1,2'],
    ]);
  });

  it('are two where the answers changed under the same name of a wording, as a file may have it', () => {
    const other = aSingle('trust', ['A lot', 'A little', 'Not at all']);
    expect(drawn([version(2, other), version(1, trust)])).toEqual([
      ['trust', 'now'],
      ['trust~1', '1'],
    ]);
  });

  it('come back together where an old wording is asked again', () => {
    const reworded = { ...trust, text: { en: 'In other words?' }, wording: 'trust 2' };
    expect(drawn([version(3, trust), version(2, reworded), version(1, trust)])).toEqual([
      ['trust', 'now'],
      ['trust~2', '2'],
    ]);
  });

  it('keep a question that is asked no more, and a row that is gone', () => {
    const grid = (rows: string) => drawnQuestion(`services grid ${rows} of 1-3`);
    expect(drawn([version(2, grid('parks,libraries')), version(1, grid('parks,roads'), trust)])).toEqual([
      ['services.parks services.libraries', 'now'],
      ['services.roads', '1'],
      ['trust', '1'],
    ]);
  });
});
