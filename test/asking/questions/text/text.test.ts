import { describe, expect, it } from 'vitest';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { text } from '../../../../src/asking/questions/text/text.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const short = drawnQuestion('w text most 10') as QuestionOf<'text'>;

describe("a resident's own words", () => {
  it('are said as they were typed', () => {
    expect(text.said(short, { value: ' <b>Parks' })).toEqual([{ en: ' <b>Parks' }]);
    expect(text.said(short, { missing: 'preferNot' })).toEqual([]);
  });

  it('are no answer where only space is left', () => {
    expect(text.partOf({ value: ' \n' }, '')).toBeUndefined();
    expect(text.settled({ value: '' }, null)).toBeUndefined();
    expect(text.settled({ value: 'Parks' }, null)).toEqual({ value: 'Parks' });
  });

  it('cannot stand where they are too long, and by how much is said', () => {
    expect(text.fault(short, { value: 'x'.repeat(10) })).toBeNull();
    expect(text.fault(short, { value: 'x'.repeat(13) })?.en).toBe('Make it shorter by 3 characters');
    expect(text.fault(short, { missing: 'preferNot' })).toBeNull();
  });
});
