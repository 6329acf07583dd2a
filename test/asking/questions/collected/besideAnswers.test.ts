import { describe, expect, it } from 'vitest';
import {
  CASE_ID,
  GIVEN_WEIGHT,
  isOfFrame,
} from '../../../../src/asking/questions/collected/besideAnswers.ts';

describe('what stands beside the answers of a file', () => {
  it('is no variable of the frame, as tenure is', () => {
    expect([GIVEN_WEIGHT, CASE_ID, 'tenure'].map(isOfFrame)).toEqual([false, false, true]);
  });
});
