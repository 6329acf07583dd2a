import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postcode, readPostcode } from '../../../../src/asking/questions/postcode/postcode.ts';
import type { QuestionOf } from '../../../../src/asking/questions/question.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

const whole = everyKind.postcode;
const district: QuestionOf<'postcode'> = { ...whole, extent: 'district' };

describe('a postcode', () => {
  it('is read in any case, with any spaces and signs, and given back as it is written', () => {
    for (const typed of ['sw1a1aa', 'SW1A 1AA', ' sw1a  1a a ', '(SW1A-1AA).'])
      expect(readPostcode(typed, 'whole')).toBe('SW1A 1AA');
    for (const [typed, read] of [
      ['m11ae', 'M1 1AE'],
      ['B338TH', 'B33 8TH'],
      ['cr26xh', 'CR2 6XH'],
      ['dn551pt', 'DN55 1PT'],
      ['w1a0ax', 'W1A 0AX'],
      ['ec1a1bb', 'EC1A 1BB'],
      ['gir0aa', 'GIR 0AA'],
      ['bfpo 801', 'BFPO 801'],
      ['bf1 3aa', 'BF1 3AA'],
    ] as const)
      expect(readPostcode(typed, 'whole')).toBe(read);
  });

  it('is refused in words where its form is none, and kept as it was typed', () => {
    for (const typed of [
      'SW1A',
      'SW1A 1A',
      'QW1 1AA',
      'M1 1CE',
      'M1 1AEE',
      '12345',
      'AAA 1AA',
      'x'.repeat(15),
    ]) {
      expect(readPostcode(typed, 'whole')).toBe(typed);
      expect(postcode.fault(whole, { value: typed })).toMatchObject({
        en: 'Enter a full UK postcode, such as SW1A 1AA',
        cy: expect.stringContaining('SW1A'),
      });
    }
    expect(postcode.fault(whole, { value: 'SW1A 1AA' })).toBeNull();
    expect(postcode.fault(whole, { value: 'sw1a1aa' })).not.toBeNull();
    expect(postcode.fault(whole, { missing: 'dontKnow' })).toBeNull();
  });

  it('keeps no more than the district where only that is asked', () => {
    expect(readPostcode('sw1a 1aa', 'district')).toBe('SW1A');
    expect(readPostcode('m1', 'district')).toBe('M1');
    expect(postcode.fault(district, { value: 'SW1A' })).toBeNull();
    expect(postcode.fault(district, { value: 'SW1A 1AA' })?.en).toContain('first part');
  });

  it('reads back the same whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.constantFrom('whole', 'district'), (typed, extent) => {
        const read = readPostcode(typed, extent);
        expect(readPostcode(read, extent)).toBe(read);
        expect(read.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('is no answer once everything was taken away again', () => {
    expect(postcode.partOf({ value: ' ' }, '')).toBeUndefined();
    expect(postcode.settled({ value: '' }, null)).toBeUndefined();
  });
});
