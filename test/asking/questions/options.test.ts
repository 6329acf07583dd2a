import { describe, expect, it } from 'vitest';
import { choiceSettled, heardAs, wordsOnTile } from '../../../src/asking/questions/options.ts';

describe('a choice among options', () => {
  it('is shown when it is offered and volunteered otherwise', () => {
    expect([heardAs('offered'), heardAs('volunteered')]).toEqual(['shown', 'volunteered']);
  });

  it('does not count once it is no longer offered', () => {
    expect(choiceSettled({ value: 3 }, [3, 4])).toEqual({ value: 3 });
    expect(choiceSettled({ value: 3 }, [4])).toBeUndefined();
    expect(choiceSettled({ missing: 'dontKnow' }, [])).toEqual({ missing: 'dontKnow' });
  });

  it('that is not read out says so to a fieldworker, and not to who reads for themselves', () => {
    const other = { code: 9, text: { en: 'Something else' }, notReadOut: true } as const;
    const said = (handedOver: boolean) =>
      wordsOnTile(other, 'Something else', { language: 'en', handedOver });
    expect([said(false), said(true)]).toEqual(['Something else (only if said)', 'Something else']);
    const plain = { code: 1, text: { en: 'Parks' } };
    expect(wordsOnTile(plain, 'Parks', { language: 'en', handedOver: false })).toBe('Parks');
  });
});
