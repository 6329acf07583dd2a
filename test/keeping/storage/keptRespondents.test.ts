import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Response } from '../../../src/asking/survey/response.ts';
import { id } from '../../../src/core/id.ts';
import { type DatasetInput, toDataset } from '../../../src/counting/analysis/dataset.ts';
import { eachOf } from '../../../src/counting/analysis/respondents.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { paddedJson } from '../../../src/keeping/sealing/paddedJson.ts';
import { inColumns } from '../../../src/keeping/storage/columns.ts';
import { keptRespondents } from '../../../src/keeping/storage/keptRespondents.ts';
import { responsesIn } from '../../../src/keeping/storage/responsesIn.ts';
import { aResponse } from '../../fixtures/aWave.ts';
import { sample } from '../../fixtures/theSample.ts';

const [wave] = sample.waves;
const all = sample.responses.filter((response) => response.wave === wave.id).slice(0, 240);
const made = (responses: DatasetInput['responses']) =>
  toDataset({
    wave,
    questionnaires: sample.questionnaires,
    responses,
    wardList: sample.wardList,
    settings: DEFAULT_SETTINGS,
  });

/** As an earlier build kept it. */
function old({ design, ...response }: Response): object {
  const { addressNumber: _, ...rest } = design;
  return { ...response, v: 2, design: rest };
}

it('make the same dataset as their responses do, however these are kept and whatever became of them', () => {
  const change = fc.record({
    place: fc.nat({ max: all.length - 1 }),
    part: fc.constantFrom<Partial<Response>>(
      { kind: 'partial' },
      { kind: 'refused', answers: {} },
      { kind: 'breakOff', answers: {} },
      { revision: 2, kind: 'partial' },
      { revision: 2, number: 1 },
    ),
    // A correction stands beside what it corrects.
    isBeside: fc.boolean(),
  });
  const kept = fc.record({
    changes: fc.array(change, { maxLength: 12 }),
    cuts: fc.array(fc.nat({ max: all.length }), { maxLength: 4 }),
    olds: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    doubted: fc.array(fc.constantFrom(...all.map((one) => String(one.id))), { maxLength: 5 }),
    isTurned: fc.boolean(),
  });
  fc.assert(
    fc.property(kept, ({ changes, cuts, olds, doubted, isTurned }) => {
      const responses: Response[] = [...all];
      for (const { place, part, isBeside } of changes) {
        const changed = { ...(all[place] as Response), ...part };
        if (isBeside) responses.push(changed);
        else responses[place] = changed;
      }
      const ends = [...cuts, responses.length].sort((one, other) => one - other);
      const parts = ends.map((end, at) => {
        const some = responses.slice(ends[at - 1] ?? 0, end);
        return paddedJson(inColumns(olds[at] === true ? some.map(old) : some));
      });
      const given = { parts: isTurned ? parts.toReversed() : parts, doubted };
      const read = responsesIn(given);
      const respondents = keptRespondents(given);
      if (!read.ok || !respondents.ok) throw new RangeError('they can be read');
      expect(eachOf(respondents.value.part('id'))).toEqual(read.value.map((one) => one.id));
      expect(made(respondents.value)).toEqual(made(read.value));
      const few = new Int32Array([3, 1, 2]);
      const some = [...few].flatMap((place) => read.value[place] ?? []);
      expect(made(respondents.value.some(few))).toEqual(made(some));
    }),
    { numRuns: 60 },
  );
});

it('are in the order of tablet and number', () => {
  const [two, one] = [aResponse(1, {}), { ...aResponse(2, {}), tablet: 't0', id: id<'response'>('s1') }];
  const read = keptRespondents({ parts: [paddedJson([two, one])], doubted: [] });
  expect(read.ok && eachOf(read.value.part('id'))).toEqual([one.id, two.id]);
});

it('are refused where a part is no JSON', () => {
  const parts = [new TextEncoder().encode('[{"v":5,')];
  expect(keptRespondents({ parts, doubted: [] })).toMatchObject({
    ok: false,
    problem: { kind: 'damagedFile' },
  });
});
