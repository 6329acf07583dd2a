import { describe, expect, it } from 'vitest';
import { xlsConsent } from '../../../../src/asking/questions/consent/xlsConsent.ts';

const answers = (yes: string, no: string) => [
  { code: 1, text: { en: yes } },
  { code: 0, text: { en: no } },
];

describe('consent', () => {
  it('is yes or no, with words of its own where they are not the usual ones', () => {
    const { options = [] } = xlsConsent.write({ kind: 'consent' } as Parameters<typeof xlsConsent.write>[0]);
    expect(xlsConsent.read({ type: 'select_one', options })).toEqual({});
    expect(xlsConsent.read({ type: 'select_one', options: answers('Go on', 'Stop') })).toEqual({
      agree: { en: 'Go on' },
      refuse: { en: 'Stop' },
    });
  });

  it('is nothing with other choices', () => {
    expect(xlsConsent.read({ type: 'select_one', options: [{ code: 1, text: { en: 'Yes' } }] })).toBeNull();
    expect(xlsConsent.read({ type: 'select_one' })).toBeNull();
  });
});
