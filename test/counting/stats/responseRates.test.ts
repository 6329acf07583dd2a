import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseOutcomes, responseRates } from '../../../src/counting/stats/responseRates.ts';

const nobody: CaseOutcomes = {
  complete: 0,
  partial: 0,
  refused: 0,
  notContacted: 0,
  otherEligible: 0,
  unknownHousehold: 0,
  unknownPerson: 0,
  unknownOther: 0,
  notEligible: 0,
};

describe('response rates', () => {
  it('are those of the example printed with the R package outcomerate', () => {
    const rates = responseRates({
      complete: 5,
      partial: 2,
      refused: 1,
      notContacted: 1,
      otherEligible: 1,
      unknownHousehold: 1,
      unknownPerson: 1,
      unknownOther: 1,
      notEligible: 1,
    });
    expect(rates.response[0]).toBeCloseTo(0.38461538, 8);
    expect(rates.response[2]).toBeCloseTo(0.39285714, 8);
    expect(rates.response[5]).toBeCloseTo(0.7, 8);
    expect(rates.contact[1]).toBeCloseTo(0.70714286, 8);
    expect(rates.eligible).toBeCloseTo(10 / 11, 14);
  });

  it('are undefined where nobody stands below the line, and where e cannot be known', () => {
    const rates = responseRates(nobody);
    expect(rates.eligible).toBeNull();
    for (const list of [rates.response, rates.cooperation, rates.refusal, rates.contact]) {
      expect(list.every((rate) => rate === null)).toBe(true);
    }
    const unknown = responseRates({ ...nobody, unknownOther: 10 });
    expect(unknown.response.slice(0, 4)).toEqual([0, 0, null, null]);
    expect(responseRates({ ...nobody, unknownOther: 10 }, 0.5).response[2]).toBe(0);
  });

  it('take of each class of unknown cases as many as its own e says', () => {
    const of = {
      ...nobody,
      complete: 60,
      refused: 20,
      notContacted: 20,
      unknownHousehold: 50,
      unknownPerson: 20,
      unknownOther: 30,
    };
    const rates = responseRates(of, { unknownHousehold: 0.4, unknownPerson: 0.9, unknownOther: 0.5 });
    // eU = 0.4 x 50 + 0.9 x 20 + 0.5 x 30 = 53, of 100.
    expect(rates.eligible).toBeCloseTo(0.53, 14);
    expect([rates.response[2], rates.refusal[1], rates.contact[1]]).toEqual([60 / 153, 20 / 153, 80 / 153]);
    expect(rates.response[0]).toBe(60 / 200);
    const alike = responseRates(of, { unknownHousehold: 0.5, unknownPerson: 0.5, unknownOther: 0.5 });
    expect(alike).toEqual(responseRates(of, 0.5));
    const none = responseRates(
      { ...of, unknownHousehold: 0, unknownPerson: 0, unknownOther: 0 },
      { unknownHousehold: 0.4, unknownPerson: 0.9, unknownOther: 0.5 },
    );
    expect([none.eligible, none.response[2]]).toEqual([null, 0.6]);
    expect(() => responseRates(of, { unknownHousehold: 0.4, unknownPerson: 1.1, unknownOther: 0.5 })).toThrow(
      RangeError,
    );
  });

  it('grow from the cautious to the hopeful, and stay between 0 and 1', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    const keys = Object.keys(nobody);
    fc.assert(
      fc.property(fc.array(count, { minLength: 9, maxLength: 9 }), (counts) => {
        const of = Object.fromEntries(keys.map((key, i) => [key, counts[i]])) as unknown as CaseOutcomes;
        const { response, cooperation, refusal, contact } = responseRates(of);
        for (const rate of [...response, ...cooperation, ...refusal, ...contact]) {
          if (rate !== null) expect(rate >= 0 && rate <= 1).toBe(true);
        }
        const [rr1, , rr3, , rr5] = response;
        if (rr1 == null || rr3 == null || rr5 == null) return;
        expect(rr1).toBeLessThanOrEqual(rr3 + 1e-12);
        expect(rr3).toBeLessThanOrEqual(rr5 + 1e-12);
      }),
    );
  });

  it('are refused for fewer than nobody, and for an e above 1', () => {
    expect(() => responseRates({ ...nobody, refused: -1 })).toThrow(RangeError);
    expect(() => responseRates(nobody, 1.2)).toThrow(RangeError);
  });
});
