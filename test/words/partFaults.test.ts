import { describe, expect, it } from 'vitest';
import type { PartWrong } from '../../src/core/problem.ts';
import { partFaultText } from '../../src/words/partFaults.ts';

describe('a place of a file that cannot be read', () => {
  it('is told with the question, the field as the file has it, and why', () => {
    expect(
      partFaultText({
        path: ['modules', 1, 'questions', 3, 'options', 2, 'text', 'cy'],
        question: 'age',
        wrong: 'text',
        detail: '',
      }),
    ).toBe('Question “age”, option 3, “text” in Welsh must be a text in quotation marks.');
    expect(
      partFaultText({ path: ['modules', 1, 'title'], question: null, wrong: 'missing', detail: '' }),
    ).toBe('Group 2, “title” is missing.');
    expect(partFaultText({ path: [], question: null, wrong: 'parts', detail: '' })).toMatch(/^The file must/);
  });

  it('says what may stand there', () => {
    const of = (wrong: PartWrong, detail: string) =>
      partFaultText({ path: ['version'], question: null, wrong, detail });
    expect(of('tooSmall', '1')).toBe('“version” must be at least 1.');
    expect(of('tooGreat', '9')).toBe('“version” must be at most 9.');
    expect(of('oneOf', 'a, b')).toBe('“version” must be one of: a, b.');
    expect(of('oneOf', 'true')).toBe('“version” must be true.');
  });
});
