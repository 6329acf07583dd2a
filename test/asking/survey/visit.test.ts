import { describe, expect, it } from 'vitest';
import { readResponse } from '../../../src/asking/survey/responseVersions.ts';
import { DOOR_OUTCOMES, dwellingChosen, visitRecord } from '../../../src/asking/survey/visit.ts';
import { seededRandom } from '../../../src/core/dice.ts';
import { aDesign, aResponse, aWave } from '../../fixtures/aWave.ts';

const { id, tablet, number, build, finishedAt } = aResponse(3, {});
const facts = { id, tablet, number, build, now: finishedAt };

describe('the record of a call at a door', () => {
  it('says which address, at which call and what came of it, and holds no answer', () => {
    const design = aDesign({
      addressNumber: '1043',
      call: 2,
      fieldworker: '12',
      modes: { core: 'faceToFace' },
    });
    const record = visitRecord({ wave: aWave({ sample: 'random' }), outcome: 'notContacted', design }, facts);
    expect(record).toMatchObject({ v: 5, number: 3, kind: 'notContacted', answers: {}, endedBy: null });
    expect(record.design).toEqual({ ...design, modes: {} });
  });

  it('is read as it was written, whatever came of it', () => {
    for (const outcome of DOOR_OUTCOMES) {
      const record = visitRecord({ wave: aWave(), outcome, design: aDesign({}) }, facts);
      expect(readResponse(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
    }
  });
});

describe('which dwelling of an address is asked', () => {
  const chosen = (addressNumber: string, dwellings: number) =>
    dwellingChosen(dwellings, { wave: 'w', addressNumber }, seededRandom);

  it('is the same at each call', () => {
    expect(chosen('1043', 7)).toBe(chosen('1043', 7));
  });

  it('is each of them about as often, and the one where there is but one', () => {
    const counts = new Map<number, number>();
    for (let at = 0; at < 3000; at += 1) {
      const one = chosen(`A${at}`, 3);
      counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3]);
    // 1,000 expected of each; five standard errors are 129.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(129);
    expect(chosen('1043', 1)).toBe(1);
  });
});
