import { describe, expect, it } from 'vitest';
import { qualityWords } from '../../src/words/quality.ts';
import { weightingWords } from '../../src/words/weighting.ts';

describe('a number of one', () => {
  it('is told as one', () => {
    expect(qualityWords.en.nothing('1')).toBe('The one interview has no sign that is worth a look.');
    expect(qualityWords.en.summary('1', '1', '1')).toBe(
      'The one interview has a sign that is worth a look. You have it still to look at.',
    );
    expect(qualityWords.en.summary('1', '20', '0')).toContain('1 of 20 interviews has a sign');
    expect(qualityWords.en.grid('0', '1', '5', 'Services')).toContain('0 of 1 person gave one answer');
    expect(weightingWords.en.unknown('1')).toContain('1 person did not say, and keeps');
    expect(weightingWords.en.clusterHints.fieldworker('1')).toContain('1 is recorded.');
    expect(weightingWords.en.clusterHints.samplingPoint('1')).toContain('1 is recorded.');
  });

  it('leaves other numbers as they were', () => {
    expect(qualityWords.en.nothing('20')).toContain('None of the 20 interviews');
    expect(weightingWords.en.clusterHints.samplingPoint('0')).toContain('0 are recorded.');
  });
});
