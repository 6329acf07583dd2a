import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Targets } from '../../src/counting/analysis/margins.ts';
import { DEFAULT_SETTINGS } from '../../src/counting/analysis/settings.ts';
import { weigh } from '../../src/counting/analysis/weights.ts';
import { aDataset, smallQuestionnaire } from '../fixtures/aDataset.ts';
import { aDesign, aQuestionnaire, aSingle } from '../fixtures/aWave.ts';
import { aCellTarget, aTarget } from '../fixtures/targets.ts';

interface Made {
  readonly weights: readonly number[];
  readonly designEffect: number;
  readonly tenthIn: number;
}
const reference = JSON.parse(
  readFileSync(new URL('targetWeights.json', import.meta.url), 'utf8'),
) as Readonly<Record<'age' | 'sex' | 'tenure', string>> &
  Readonly<Record<'base' | 'cells' | 'tenures', readonly number[]>> &
  Readonly<Record<'raked' | 'postStratified', Made>>;

const questions = smallQuestionnaire.modules.flatMap((one) => one.questions);
const dataset = aDataset(
  { age_band: reference.age, sex: reference.sex, tenure: reference.tenure },
  {
    questionnaires: [
      aQuestionnaire([...questions, aSingle('tenure', ['Owned', 'Council', 'Private', 'Other'])]),
    ],
  },
  (i) => ({ design: aDesign({ frameVariables: { givenWeight: String(reference.base[i]) } }) }),
);
const targets: Targets = {
  age: null,
  sex: null,
  wards: null,
  own: [
    aCellTarget(reference.cells),
    aTarget('tenure', { Owned: ['1'], Rented: ['2', '3'], Other: ['4'] }, reference.tenures),
  ],
};

// R's weights by targetWeights.R, which says its own call.
describe('weights to targets that an officer brought in', () => {
  it.each([
    { of: 'raked', margins: ['own:age_band*sex', 'own:tenure'] },
    { of: 'postStratified', margins: ['own:age_band*sex'] },
  ] as const)('are those of R, from weights that came with the responses: $of', ({ of, margins }) => {
    const choices = { margins, merges: {}, costAccepted: true, base: 'responses' } as const;
    const weights = weigh(dataset, targets, { choices, settings: DEFAULT_SETTINGS });
    expect(weights.status).toBe('weighted');
    const made = reference[of];
    expect(made.weights).toHaveLength(dataset.size);
    const furthest = Math.max(
      ...made.weights.map((weight, i) => Math.abs(weight - (weights.perResponse[i] as number))),
    );
    expect(furthest).toBeLessThan(1e-7);
    expect(weights.report?.after.designEffect).toBeCloseTo(made.designEffect, 7);
    expect(weights.report?.after.tenthIn).toBe(made.tenthIn);
    expect(weights.made?.isByCells).toBe(of === 'postStratified');
  });
});
