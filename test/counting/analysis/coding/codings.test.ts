import { describe, expect, it } from 'vitest';
import { withoutCode } from '../../../../src/counting/analysis/coding/codeFrame.ts';
import {
  ofResponses,
  stateOf,
  withCodes,
  withLook,
} from '../../../../src/counting/analysis/coding/codings.ts';
import { markOf } from '../../../../src/counting/analysis/coding/openTexts.ts';
import { aFrame, someTexts } from '../../../fixtures/aText.ts';

const frame = aFrame('Parking', 'Litter');
const texts = someTexts('Cars everywhere', 'Bins');

describe('what an officer decided of answers', () => {
  it('holds codes and a mark, and nothing of what was written', () => {
    const codings = withCodes({}, texts, [2]);
    expect(codings).toEqual({
      r1: { codes: [2], mark: markOf('Cars everywhere') },
      r2: { codes: [2], mark: markOf('Bins') },
    });
    expect(JSON.stringify(codings)).not.toMatch(/cars|bins/i);
  });

  it('sees when the words were corrected since, and when a code is no more', () => {
    const coding = withCodes({}, texts, [2])['r1'];
    expect(stateOf(frame, coding, markOf('Cars everywhere'))).toBe('coded');
    expect(stateOf(frame, coding, markOf('Cars everywhere!'))).toBe('changed');
    expect(stateOf(withoutCode(frame, 2), coding, markOf('Cars everywhere'))).toBe('open');
    expect(stateOf(frame, undefined, markOf('Cars everywhere'))).toBe('open');
  });

  it('is as if never seen where nothing is left of it', () => {
    const looked = withLook({}, texts, true);
    expect(stateOf(frame, looked['r1'], markOf('Cars everywhere'))).toBe('open');
    expect(withLook(looked, texts, false)).toEqual({});
    expect(withCodes(withCodes({}, texts, [1]), texts, [])).toEqual({});
  });

  it('does not take a corrected answer for coded when it is only marked to be looked at', () => {
    const corrected = someTexts('Vans everywhere');
    const codings = withLook(withCodes({}, texts, [1]), corrected, true);
    expect(stateOf(frame, codings['r1'], markOf('Vans everywhere'))).toBe('changed');
    expect(codings['r1']?.look).toBe(true);
    expect(stateOf(frame, withCodes(codings, corrected, [1])['r1'], markOf('Vans everywhere'))).toBe('coded');
  });

  it('goes when the response goes', () => {
    expect(Object.keys(ofResponses(withCodes({}, texts, [1]), new Set(['r2', 'r3'])))).toEqual(['r2']);
  });
});
