import { describe, expect, it } from 'vitest';
import { blankDesign } from '../../../src/asking/survey/design.ts';

describe('the design record', () => {
  it('starts out knowing the language and nothing else', () => {
    const { language, modes, frameVariables, ...unknown } = blankDesign('cy');
    expect(language).toBe('cy');
    expect([modes, frameVariables]).toEqual([{}, {}]);
    expect(new Set(Object.values(unknown))).toEqual(new Set([null]));
  });

  it('has a place for how the person was chosen', () => {
    const chosen = ['frame', 'stratum', 'samplingPoint', 'addressProbability', 'dwellings', 'adults'];
    expect(Object.keys(blankDesign('en'))).toEqual(expect.arrayContaining(chosen));
  });
});
