import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/counting/analysis/quality/qualityItems.ts';
import { twinsAmong } from '../../../../src/counting/analysis/quality/qualityTwins.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale } from '../../../fixtures/aWave.ts';
import { atDoors } from '../../../fixtures/theSample.ts';

const names = Array.from({ length: 20 }, (_, i) => `q${i}`);
const questionnaires = [aQuestionnaire(names.map((name) => aScale(name)))];
const by = { least: 0.85, tell: () => undefined };

/** Twenty answers of each person. */
function among(people: readonly string[]) {
  const answers = names.map((name, q) => [name, people.map((row) => row[q]).join('')]);
  const dataset = aDataset(Object.fromEntries(answers), { questionnaires });
  return twinsAmong(itemsOf(dataset), { ...by, people: dataset.size });
}

describe('interviews that are very much alike', () => {
  it('are those with 85 % of their answers in common', () => {
    const twins = among(['1'.repeat(20), `${'1'.repeat(17)}222`, '2'.repeat(20)]);
    expect([0, 1, 2].map(twins.isFlagged)).toEqual([true, true, false]);
    expect(twins.facts).toMatchObject({ compared: true, people: 3, questions: 20, from: 0.85 });
  });

  it('are not looked for among fewer than fifteen answers', () => {
    expect(among([`${'1'.repeat(14)}------`, `${'1'.repeat(14)}------`]).facts).toBeNull();
    expect(among(['1'.repeat(20)]).facts).toBeNull();
  });

  it('are not those who do not know the same', () => {
    const unsure = `${'1'.repeat(14)}dddddd`;
    expect(among([unsure, unsure, '2'.repeat(20)]).isFlagged(0)).toBe(false);
  });

  it('are not looked for among more people than can be compared', () => {
    const items = itemsOf(atDoors.dataset);
    const { facts, isFlagged } = twinsAmong(items, { ...by, people: 20_000 });
    expect(facts).toEqual({ compared: false, people: 20_000, most: 15_000 });
    expect(isFlagged(0)).toBe(false);
  });
});
