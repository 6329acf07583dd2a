import { expect, it } from 'vitest';
import { elsewhereName, isFromElsewhere } from '../../../src/asking/survey/elsewhere.ts';
import { aResponse } from '../../fixtures/aWave.ts';

it('tells a response that came in a file from one that a tablet took', () => {
  expect(isFromElsewhere(aResponse(1, {}))).toBe(false);
  expect(isFromElsewhere(aResponse(1, {}, { tablet: elsewhereName('0123456789ab') }))).toBe(true);
});
