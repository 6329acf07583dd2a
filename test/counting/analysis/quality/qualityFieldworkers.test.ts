import { describe, expect, it } from 'vitest';
import type { Response } from '../../../../src/asking/survey/response.ts';
import { id } from '../../../../src/core/id.ts';
import {
  fieldworkerEffects,
  fieldworkerQuality,
} from '../../../../src/counting/analysis/quality/qualityFieldworkers.ts';
import { itemsOf } from '../../../../src/counting/analysis/quality/qualityItems.ts';
import { aDataset, someResponses } from '../../../fixtures/aDataset.ts';
import { aDesign } from '../../../fixtures/aWave.ts';

const PEOPLE = 60;
const byOneOf = (fieldworkers: number) => (i: number) => ({
  design: aDesign({ fieldworker: `F${i % fieldworkers}` }),
});

function facts(same: (i: number) => number) {
  return {
    minutes: Array.from({ length: PEOPLE }, (_, i) => (i % 3 === 0 ? Number.NaN : 10)),
    gaps: Array.from({ length: PEOPLE }, () => ({ asked: 10, notAnswered: 1, preferNot: 0, dontKnow: 0 })),
    fast: new Uint8Array(PEOPLE).fill(2),
    same: Uint8Array.from({ length: PEOPLE }, (_, i) => same(i)),
  };
}

describe('the interviews of each fieldworker', () => {
  const answers = { runs: '12345'.repeat(PEOPLE / 5) };
  const responses = someResponses(answers, byOneOf(3));
  const dataset = aDataset(answers, {}, byOneOf(3));

  it('are told beside those of the others, with what stands out from chance', () => {
    const told = fieldworkerQuality(
      dataset,
      responses,
      facts((i) => (i % 3 === 1 ? 1 : 0)),
    );
    expect(told.map(({ fieldworker, complete }) => [fieldworker, complete])).toEqual([
      ['F0', 20],
      ['F1', 20],
      ['F2', 20],
    ]);
    expect(told[1]?.same).toEqual({ count: 20, of: 20, standsOut: true });
    expect(told.map(({ median }) => median)).toEqual([null, 10, 10]);
    expect(told[0]).toMatchObject({ fast: null, without: { share: 0.1, standsOut: false } });
    const chance = fieldworkerQuality(
      dataset,
      responses,
      facts((i) => (i % 20 === 0 ? 1 : 0)),
    );
    expect(chance.map(({ same }) => same?.standsOut)).toEqual([false, false, false]);
  });

  it('stand out where more of the questions put have no answer, interview by interview', () => {
    const plain = facts(() => 0);
    const gaps = plain.gaps.map((one, i) => ({ ...one, dontKnow: i % 3 === 2 ? 3 + (i % 2) : i % 2 }));
    const told = fieldworkerQuality(dataset, responses, { ...plain, gaps });
    expect(told.map(({ without }) => without?.standsOut)).toEqual([true, true, true]);
    // One interview with nearly none is no habit.
    const once = plain.gaps.map((one, i) => ({ ...one, dontKnow: i === 2 ? 9 : i % 2 }));
    const chance = fieldworkerQuality(dataset, responses, { ...plain, gaps: once });
    expect(chance.map(({ without }) => without?.standsOut)).toEqual([false, false, false]);
  });

  it('are told of somebody who had nothing but refusals', () => {
    const [first] = responses;
    const refused = { ...(first as Response), id: id<'response'>('r99'), kind: 'refused' } as const;
    const alone = { ...refused, design: aDesign({ fieldworker: 'F9' }) };
    const told = fieldworkerQuality(
      dataset,
      [...responses, alone],
      facts(() => 0),
    );
    expect(told.at(-1)).toMatchObject({
      fieldworker: 'F9',
      complete: 0,
      refused: 1,
      median: null,
      same: null,
    });
  });

  it('are none where no interview names who held it', () => {
    const without = aDataset(answers);
    expect(
      fieldworkerQuality(
        without,
        someResponses(answers),
        facts(() => 0),
      ),
    ).toEqual([]);
    expect(fieldworkerEffects(without, itemsOf(without))).toEqual([]);
  });

  it('show how far the answers go with who asked, the greatest first', () => {
    // Everyone asked by F0 is very satisfied; age has nothing to do with it.
    const marks = Array.from({ length: PEOPLE }, (_, i) => (i % 3 === 0 ? '1' : '5')).join('');
    const of = aDataset({ runs: marks, age_band: '111222333'.repeat(7).slice(0, PEOPLE) }, {}, byOneOf(3));
    const effects = fieldworkerEffects(of, itemsOf(of));
    expect(effects[0]).toMatchObject({
      column: 'runs',
      standsOut: true,
      effect: { correlation: 1, clusters: 3 },
    });
    expect(effects[1]).toMatchObject({ column: 'age_band', standsOut: false });
  });
});
