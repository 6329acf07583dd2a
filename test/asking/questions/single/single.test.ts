import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { single } from '../../../../src/asking/questions/single/single.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const question = drawnQuestion('q1 single 1-5 dk volunteered pns offered specify 5') as QuestionOf<'single'>;

describe('a question with one choice', () => {
  it('has one part, which is the answer', () => {
    expect(single.parts(question)).toEqual(['']);
    expect(single.partOf({ value: 2 }, '')).toEqual({ value: 2 });
    expect(single.withPart({ value: 2 }, '', { value: 4 })).toEqual({ value: 4 });
  });
});
