import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/counting/analysis/quality/qualityLimits.ts';
import { DEFAULT_SETTINGS } from '../../src/counting/analysis/settings.ts';
import { qualityJob } from '../../src/workers/qualityJob.ts';
import { asKept, sample } from '../fixtures/theSample.ts';

const [wave] = sample.waves;
const input = {
  wave,
  questionnaires: sample.questionnaires.slice(0, 1),
  responses: asKept(sample.responses.filter((response) => response.wave === wave.id)),
  wardList: sample.wardList,
  settings: DEFAULT_SETTINGS,
  limits: DEFAULT_LIMITS,
};

describe('the worker’s look at the quality of data', () => {
  it('tells how far it is, and what survives the way back to the page', () => {
    const told: number[] = [];
    const reply = qualityJob(structuredClone(input), (share) => told.push(share));
    expect(structuredClone(reply)).toMatchObject({ reply: 'quality', quality: { people: 1104 } });
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(told.length).toBeGreaterThan(2);
  });

  it('says why a wave cannot be counted', () => {
    expect(qualityJob({ ...input, questionnaires: [] }, () => undefined)).toMatchObject({ reply: 'problem' });
  });
});
