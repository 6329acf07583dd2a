import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/dice.ts';
import { makeSampleCouncil } from '../../../src/counting/sample/makeSampleCouncil.ts';
import { opinionsOf2021 } from '../../../src/counting/sample/opinions.ts';
import { type SampleWavePlan, sampleWave } from '../../../src/counting/sample/sampleWave.ts';

const council = makeSampleCouncil(seededRandom, []);
const plan: SampleWavePlan = {
  wave: council.waves[0],
  questionnaire: council.questionnaires[0],
  fieldwork: { interviews: 60, fieldworkers: 3, points: false, fieldworkerSpread: 0, pointSpread: 0 },
  opinions: opinionsOf2021,
  frame: 'test',
  addressProbability: null,
  partials: 4,
};
const responses = sampleWave(plan, seededRandom('wave'));

describe('a simulated wave', () => {
  it('stops some interviews part of the way and says where', () => {
    const stopped = responses.filter(({ kind }) => kind === 'partial');
    expect(stopped.length).toBe(4);
    for (const { answers, design, endedBy } of stopped) {
      expect(Object.keys(answers).length).toBeLessThan(12);
      expect(design.lastQuestion).toBe(Object.keys(answers).at(-1));
      expect(endedBy).toBe('stopped');
    }
  });

  it('records the mode of every module and the area of whoever named it', () => {
    const modes = council.questionnaires[0].modules.map(({ id }) => [id, 'telephone']);
    for (const { answers, design } of responses) {
      expect(design.modes).toEqual(Object.fromEntries(modes));
      const ward = answers['ward'];
      const place = ward && 'value' in ward ? Number(ward.value) - 1 : -1;
      expect(design.area?.code).toBe(council.wardList.wards[place]?.code);
    }
  });

  it('needs an opinion on every question', () => {
    const opinions = { ...opinionsOf2021, answers: {} };
    expect(() => sampleWave({ ...plan, opinions }, seededRandom('wave'))).toThrow(RangeError);
  });
});
