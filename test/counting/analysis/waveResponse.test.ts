import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResponseKind } from '../../../src/asking/survey/response.ts';
import {
  frameVariables,
  hasResponseRate,
  knownOutcomes,
  OUTCOMES,
  type Outcome,
  type RateName,
  readOutcomes,
  type WaveOutcomes,
  waveRates,
} from '../../../src/counting/analysis/waveResponse.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';
import { gold } from '../../golden/goldFile.ts';

const LETTERS = ['I', 'P', 'R', 'NC', 'O', 'UH', 'UR', 'UO', 'NE'];

/** Outcomes in AAPOR's order: I, P, R, NC, O, UH, UR, UO, NE. */
function outcomes(counts: readonly number[], more: Partial<WaveOutcomes> = {}): WaveOutcomes {
  const pairs = OUTCOMES.map((outcome, place) => [outcome, counts[place] ?? 0]);
  return {
    v: 1,
    counts: Object.fromEntries(pairs) as Record<Outcome, number>,
    eligibleBy: 'known',
    eligibleShare: null,
    eligibleSource: '',
    issuedBy: {},
    ...more,
  };
}

function shareOf(of: WaveOutcomes, name: RateName): number | string | undefined {
  const rate = waveRates(of).rates.find((one) => one.name === name);
  return rate?.shown ? rate.share : rate?.why;
}

describe('the rates of a wave', () => {
  it('are those of the reference cases, wherever they can be given', () => {
    const cases = gold.cases.filter(({ group }) => group === 'aapor');
    expect(cases.length).toBeGreaterThan(5);
    let compared = 0;
    for (const { inputs, expected } of cases) {
      const counts = LETTERS.map((letter) => Number(inputs[letter]));
      const given = inputs['e'] as number | undefined;
      const of = outcomes(
        counts,
        given == null ? {} : { eligibleBy: 'given', eligibleShare: given, eligibleSource: 'a register' },
      );
      for (const rate of waveRates(of).rates) {
        if (rate.shown) expect(rate.share).toBeCloseTo(Number(expected[rate.name]), 9);
        else if (rate.why === 'nobody') expect(expected[rate.name]).toBeNull();
        compared += 1;
      }
    }
    expect(compared).toBe(cases.length * 16);
  });

  it('go by an e of each class where it was given so, and come back as it was kept', () => {
    const eligibleShares = { unknownHousehold: 0.4, unknownPerson: 0.9, unknownOther: 0.5 };
    const by = { eligibleBy: 'byClass', eligibleShares, eligibleSource: 'a register' } as const;
    const of = outcomes([60, 0, 20, 20, 0, 50, 20, 30, 0], by);
    expect(shareOf(of, 'RR3')).toBeCloseTo(60 / 153, 12);
    expect(waveRates(of).eligibleShares).toEqual(eligibleShares);
    expect(waveRates(outcomes([60])).eligibleShares).toBeNull();
    expect(shareOf(of, 'RR5')).toBe('mayBeEligible');
    expect(readOutcomes(JSON.parse(JSON.stringify(of)))).toEqual(of);
    for (const bad of [undefined, null, {}, { ...eligibleShares, unknownOther: 2 }])
      expect(readOutcomes({ ...of, eligibleShares: bad })).toBeNull();
    expect(readOutcomes({ ...of, eligibleBy: 'known' })).toBeNull();
    const { eligibleShares: _, ...without } = of;
    expect(() => waveRates(without)).toThrow(RangeError);
  });

  it('leave RR5, RR6, REF3 and CON3 out while an unknown case may belong to the survey', () => {
    const counts = [100, 5, 50, 40, 2, 30, 0, 3, 12];
    for (const name of ['RR5', 'RR6', 'REF3', 'CON3'] as const) {
      expect(shareOf(outcomes(counts), name)).toBe('mayBeEligible');
      expect(shareOf(outcomes(counts, { eligibleBy: 'none' }), name)).toEqual(expect.any(Number));
      expect(shareOf(outcomes([100, 5, 50, 40, 2, 0, 0, 0, 12]), name)).toEqual(expect.any(Number));
    }
    expect(shareOf(outcomes(counts, { eligibleBy: 'none' }), 'RR3')).toBe(100 / 197);
  });

  it('are undefined, and not 0, where there is nobody to divide by', () => {
    expect(new Set(waveRates(outcomes([])).rates.map((rate) => rate.shown || rate.why))).toEqual(
      new Set(['nobody']),
    );
    expect(waveRates(outcomes([]))).toMatchObject({ eligible: null, issued: 0, isLow: false });
  });

  it('stay between 0 and 1, and grow from RR1 over RR3 to RR5', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (some, share) => {
        const given = outcomes(some, { eligibleBy: 'given', eligibleShare: share, eligibleSource: 'a' });
        const found = [given, outcomes(some), outcomes(some, { eligibleBy: 'none' })];
        for (const of of found) {
          for (const rate of waveRates(of).rates) {
            if (rate.shown) expect(rate.share >= 0 && rate.share <= 1).toBe(true);
          }
        }
        const [lowest, middle] = [shareOf(given, 'RR1'), shareOf(given, 'RR3')];
        const highest = shareOf(outcomes(some, { eligibleBy: 'none' }), 'RR5');
        if (typeof lowest !== 'number' || typeof middle !== 'number' || typeof highest !== 'number') return;
        expect(lowest).toBeLessThanOrEqual(middle + 1e-12);
        expect(middle).toBeLessThanOrEqual(highest + 1e-12);
      }),
    );
  });

  it('are low under a fifth', () => {
    expect(waveRates(outcomes([19, 0, 81])).isLow).toBe(true);
    expect(waveRates(outcomes([20, 0, 80])).isLow).toBe(false);
  });

  it('belong to random samples alone', () => {
    expect((['random', 'quota', 'open'] as const).filter(hasResponseRate)).toEqual(['random']);
  });
});

describe('what the app knows of outcomes', () => {
  it('is one of each response: interviews, refusals with break-offs, and people outside the population', () => {
    const kinds = ['complete', 'complete', 'partial', 'refused', 'breakOff', 'void', 'training'] as const;
    const responses = kinds.map((kind, place) => aResponse(place, {}, { kind }));
    const corrected = aResponse(0, {}, { kind: 'void', revision: 2 });
    expect(knownOutcomes([...responses, corrected]).counts).toMatchObject({
      complete: 1,
      partial: 1,
      refused: 2,
      notContacted: 0,
      notEligible: 2,
    });
  });
});

describe('outcomes that were kept', () => {
  it('come back as they were', () => {
    const kept = outcomes([1, 2, 3], { issuedBy: { tenure: { rented: 4 } } });
    expect(readOutcomes(structuredClone(kept))).toEqual(kept);
    expect(waveRates(kept).calls).toBeNull();
    const called = { ...kept, calls: 4 };
    expect(readOutcomes(structuredClone(called))).toEqual(called);
    expect(waveRates(called).calls).toBe(4);
    expect([0, 1.5, '4'].map((calls) => readOutcomes({ ...kept, calls }))).toEqual([null, null, null]);
  });

  it('are nothing where they cannot be read', () => {
    const kept = outcomes([1]);
    for (const spoilt of [
      null,
      'x',
      { ...kept, v: 2 },
      { ...kept, counts: { ...kept.counts, refused: -1 } },
      { ...kept, eligibleBy: 'guess' },
      { ...kept, eligibleBy: 'given' },
      { ...kept, eligibleShare: 0.5 },
      { ...kept, issuedBy: { tenure: { rented: 0.5 } } },
    ]) {
      expect(readOutcomes(spoilt)).toBeNull();
    }
  });
});

describe('rates by what the frame says', () => {
  const owned = aDesign({ frameVariables: { tenure: 'owned' } });
  const rented = aDesign({ frameVariables: { tenure: 'rented' } });

  it('are complete interviews of those issued in each group', () => {
    const responses = [
      aResponse(1, {}, { design: owned }),
      aResponse(2, {}, { design: rented }),
      aResponse(3, {}, { design: rented }),
      aResponse(4, {}, { design: rented, kind: 'refused' }),
      aResponse(5, {}),
    ];
    expect(frameVariables(responses, { tenure: { rented: 8, owned: 0, shared: 5 } })).toEqual([
      {
        name: 'tenure',
        groups: [
          { value: 'owned', complete: 1, called: null, issued: 0, share: null },
          { value: 'rented', complete: 2, called: null, issued: 8, share: 0.25 },
          { value: 'shared', complete: 0, called: null, issued: 5, share: 0 },
        ],
        unknown: 1,
      },
    ]);
  });

  it('know of a group that is in no interview by the calls at its addresses', () => {
    const at = (number: number, kind: ResponseKind, tenure: string) =>
      aResponse(
        number,
        {},
        {
          kind,
          design: aDesign({ addressNumber: `${number}`, call: 1, frameVariables: { tenure } }),
        },
      );
    const [tenure] = frameVariables([at(1, 'complete', 'rented'), at(2, 'notContacted', 'owned')], {});
    expect(tenure?.groups).toEqual([
      { value: 'owned', complete: 0, called: 1, issued: null, share: null },
      { value: 'rented', complete: 1, called: 1, issued: null, share: null },
    ]);
  });

  it('are not possible where the frame has nothing', () => {
    expect(frameVariables([aResponse(1, {})], {})).toEqual([]);
  });
});
