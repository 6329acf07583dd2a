import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { inColumns } from '../../../src/keeping/storage/columns.ts';
import { byNumber, responsesIn } from '../../../src/keeping/storage/responsesIn.ts';
import { aResponse } from '../../fixtures/aWave.ts';

const many = Array.from({ length: 60 }, (_, at) => aResponse(at + 1, { q1: { value: (at % 3) + 1 } }));

describe('responses as they are kept', () => {
  it('are read whole, in the order of their numbers, without those that are doubted', () => {
    const parts = [inColumns(many.slice(30)), inColumns(many.slice(0, 28)), many.slice(28, 30)].map(
      paddedJson,
    );
    expect(responsesIn({ parts, doubted: [] })).toEqual({ ok: true, value: many });
    const doubted = [String(many[7]?.id), String(many[59]?.id)];
    expect(responsesIn({ parts, doubted })).toEqual({
      ok: true,
      value: many.filter(({ id: own }) => !doubted.includes(own)),
    });
  });

  it('are brought up to date', () => {
    const [one] = many;
    const { addressNumber: _, ...design } = one?.design ?? {};
    const old = [{ ...one, v: 2, design }];
    expect(responsesIn({ parts: [paddedJson(old)], doubted: [] })).toEqual({ ok: true, value: [one] });
  });

  it('are refused where a part is no JSON', () => {
    const parts = [paddedJson(many), paddedJson(many).slice(0, 700)];
    expect(responsesIn({ parts, doubted: [] })).toMatchObject({
      ok: false,
      problem: { kind: 'damagedFile' },
    });
  });

  it('gives them in one order where a number came twice, whichever came first', () => {
    const [one, two] = [aResponse(1, {}), { ...aResponse(1, {}), id: id<'response'>('s1') }];
    const other = { ...one, tablet: 't0' };
    expect([two, one, other].toSorted(byNumber)).toEqual([other, one, two]);
    expect([one, other, two].toSorted(byNumber)).toEqual([other, one, two]);
  });
});
