import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/asking/questions/question.ts';
import type { Questionnaire } from '../../../src/asking/survey/questionnaire.ts';
import type { Response } from '../../../src/asking/survey/response.ts';
import { toDataset } from '../../../src/counting/analysis/dataset.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { aQuestionnaire, aResponse, aWave } from '../../fixtures/aWave.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = (number: number, ...questions: readonly string[]): Questionnaire =>
  aQuestionnaire(questions.map(drawnQuestion), { version: number });

/** Answers of complete interviews, each asked of a version. */
const people = (...asked: readonly (readonly [number, Answers, Partial<Response>?])[]) =>
  asked.map(([version, answers, more], at) =>
    aResponse(at + 1, answers, {
      questionnaire: { id: drawn(1).id, version },
      ...more,
    }),
  );

/** Columns that only some were asked, or offered in full. */
function ofSome(questionnaires: readonly Questionnaire[], responses: readonly Response[]): readonly string[] {
  const dataset = toDataset({
    ...{ wave: aWave(), questionnaires, responses, wardList: null, settings: DEFAULT_SETTINGS },
  });
  if (!dataset.ok) throw new RangeError(`ofSome requires a dataset: ${dataset.problem.kind}`);
  return dataset.value.variables.flatMap(({ column, isOfSome }) => (isOfSome ? [String(column.id)] : []));
}

const filtered = drawn(1, 'uses single 1-2', 'often single 1-5 if uses = 1', 'last single 1-2');

describe('a column that only some were asked', () => {
  it('is one that the route passed by, in whichever version', () => {
    expect(ofSome([filtered], people([1, { uses: { value: 1 } }], [1, { uses: { value: 2 } }]))).toEqual([
      'often',
    ]);
    const open = drawn(2, 'uses single 1-2', 'often single 1-5', 'last single 1-2');
    const both = people([1, { uses: { value: 2 } }], [2, { uses: { value: 2 } }]);
    expect(ofSome([filtered, open], both)).toEqual(['often']);
  });

  it('is none where nobody was passed by, nor for who stopped or had a version without it', () => {
    expect(ofSome([filtered], people([1, { uses: { value: 1 } }]))).toEqual([]);
    const stopped = { kind: 'partial', endedBy: 'stopped' } as const;
    expect(ofSome([filtered], people([1, { uses: { value: 1 } }], [1, {}, stopped]))).toEqual([]);
    const without = drawn(2, 'uses single 1-2', 'last single 1-2');
    const mixed = people([1, { uses: { value: 1 } }], [2, { uses: { value: 2 } }]);
    expect(ofSome([filtered, without], mixed)).toEqual([]);
    const reworded = drawn(2, 'uses single 1-2', 'often single 1-4', 'last single 1-2');
    expect(ofSome([filtered, reworded], mixed)).toEqual([]);
  });

  it('is every one behind an end that some came to', () => {
    const ending = drawnQuestionnaire(
      'uses single 1-2 ends skippedToEnd when $uses = 2; often single 1-5; last single 1-2',
    );
    const versioned = { ...ending, id: drawn(1).id, version: 1 };
    expect(ofSome([versioned], people([1, { uses: { value: 1 } }], [1, { uses: { value: 2 } }]))).toEqual([
      'often',
      'last',
    ]);
  });

  it('is a row or an answer that was not offered to all', () => {
    const carrying = drawn(
      1,
      'uses multiple 1-2',
      'likes grid o1,o2,o of 1-3 carries uses',
      'best single 1-2 carries uses',
    );
    const all = people([1, { uses: { value: [1, 2] } }]);
    expect(ofSome([carrying], all)).toEqual([]);
    const some = people([1, { uses: { value: [1] } }], [1, { uses: { value: [1, 2] } }]);
    expect(ofSome([carrying], some)).toEqual(['likes.o2', 'best']);
  });
});
