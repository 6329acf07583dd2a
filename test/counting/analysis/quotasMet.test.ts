import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import type { QuotaPlan } from '../../../src/counting/analysis/planning.ts';
import { quotasMet } from '../../../src/counting/analysis/quotasMet.ts';
import { smallQuestionnaire, someResponses } from '../../fixtures/aDataset.ts';
import { aDesign, aQuestionnaire, aScale } from '../../fixtures/aWave.ts';

const quota = (interviews: number) => ({ people: 10 * interviews, interviews });
const plan: QuotaPlan = {
  bands: ['18 to 34', '35 to 64', '65 or over'].map((band) => ({ band, female: quota(2), male: quota(1) })),
  wards: [{ code: 'W1', name: 'North', share: 1, interviews: 9 }],
  source: 'a test',
  ageDate: '2023-06-30',
  sexDate: '2023-06-30',
};
const north = aDesign({ area: { code: 'W1', edition: '2021-01-01' as never } });

describe('quotas set and met', () => {
  // Two young women, an old man, one who would not say, and one who was not asked her sex.
  const responses = someResponses({ age_band: '113p1', sex: '1122-', runs: '11111' }, (i) =>
    i < 2 ? { design: north } : {},
  );
  const found = quotasMet(responses, [smallQuestionnaire], plan);

  it('count complete interviews by age, sex and ward', () => {
    expect(found?.bands[0]).toEqual({
      band: '18 to 34',
      female: { set: 2, met: 2 },
      male: { set: 1, met: 0 },
    });
    expect(found?.bands[2]?.male.met).toBe(1);
    expect(found?.wards).toEqual([{ name: 'North', set: 9, met: 2 }]);
    expect(found).toMatchObject({ interviews: 5, unplaced: 2 });
  });

  it('leave out what is not complete, and count a corrected interview once', () => {
    const [first, ...others] = responses as [(typeof responses)[0], ...typeof responses];
    const partial = { ...first, id: id<'response'>('part'), kind: 'partial' as const };
    const corrected = { ...first, revision: 2, answers: { ...first.answers, age_band: { value: 3 } } };
    const now = quotasMet([first, ...others, partial, corrected], [smallQuestionnaire], plan);
    expect(now?.interviews).toBe(5);
    expect(now?.bands[0]?.female.met).toBe(1);
    expect(now?.bands[2]?.female.met).toBe(1);
  });

  it('are not counted where other ages were asked', () => {
    expect(quotasMet([], [aQuestionnaire([aScale('age_band')])], plan)).toBeNull();
  });
});
