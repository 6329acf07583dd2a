import { describe, expect, it } from 'vitest';
import { qualityWords } from '../../src/words/quality.ts';
import { weightingWords } from '../../src/words/weighting.ts';

describe('a number of one', () => {
  it('is told as one', () => {
    expect(qualityWords.en.nothing('1')).toBe('The one interview has no sign that is worth a look.');
    expect(weightingWords.en.clusterHints.fieldworker('1')).toContain('1 is recorded.');
    expect(weightingWords.en.clusterHints.samplingPoint('1')).toContain('1 is recorded.');
  });

  it('leaves other numbers as they were', () => {
    expect(qualityWords.en.nothing('20')).toContain('None of the 20 interviews');
    expect(weightingWords.en.clusterHints.samplingPoint('0')).toContain('0 are recorded.');
  });
});
