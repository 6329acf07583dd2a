import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { nobodyKnown, noneGiven } from '../../../src/counting/analysis/weightRefusals.ts';
import { DEFAULT_CHOICES, type WeightChoices, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign } from '../../fixtures/aWave.ts';
import { aCellTarget, aTarget } from '../../fixtures/targets.ts';

const answers = { age_band: '111222333111222333', sex: '121212121212121212' };

function weighed(dataset = aDataset(answers), choices: Partial<WeightChoices> = {}, own = [cells]) {
  const to = { age: null, sex: null, wards: null, own };
  const of = { ...DEFAULT_CHOICES, margins: ['own:age_band*sex'] as const, costAccepted: true, ...choices };
  return weigh(dataset, to, { choices: of, settings: DEFAULT_SETTINGS });
}
const cells = aCellTarget([0.15, 0.15, 0.2, 0.2, 0.15, 0.15]);

describe('weights to an officer’s targets', () => {
  it('match each cell, and say that they do', () => {
    const { status, report, weightedBy, made } = weighed();
    expect(status).toBe('weighted');
    expect(weightedBy).toEqual(['age', 'sex']);
    expect(made).toEqual({
      recipe: null,
      base: 'design',
      isByCells: true,
      targets: [{ title: 'Age × Sex', source: 'a census', date: '2021-03-21' }],
    });
    for (const { after, target } of report?.margins[0]?.lines ?? []) expect(after).toBeCloseTo(target, 9);
  });

  it('are refused where a cell has nobody, and offer to put it with its neighbour of the same sex', () => {
    const dataset = aDataset({ age_band: '111122223', sex: '121212121' });
    const refused = weighed(dataset);
    expect(refused.problems).toEqual([
      { kind: 'emptyCategory', margin: 'Age × Sex', categories: ['65 or over, Male'] },
    ]);
    expect(refused.offers[0]).toEqual({
      offer: 'merge',
      margin: 'own:age_band*sex',
      codes: [6, 4],
      label: '35 to 64, Male + 65 or over, Male',
    });
    const merged = weighed(dataset, { merges: { 'own:age_band*sex': [[6, 4]] } });
    expect(merged.status).toBe('weighted');
  });

  it('tell all empty cells at once, and offer each way on once, those that keep the margin first', () => {
    const { problems, offers } = weighed(aDataset({ age_band: '1111', sex: '1212' }));
    expect(problems).toEqual([
      {
        kind: 'emptyCategory',
        margin: 'Age × Sex',
        categories: ['35 to 64, Female', '35 to 64, Male', '65 or over, Female', '65 or over, Male'],
      },
    ]);
    const labels = offers.map((offer) => (offer.offer === 'merge' ? offer.label : offer.offer));
    expect(new Set(labels).size).toBe(offers.length);
    expect(offers.map(({ offer }) => offer).lastIndexOf('merge')).toBe(offers.length - 2);
    expect(offers.at(-1)).toEqual({ offer: 'leaveOut', margin: 'own:age_band*sex' });
  });

  it('are refused where the target has nobody and the wave has', () => {
    const { problems } = weighed(undefined, {}, [aCellTarget([0, 0.3, 0.2, 0.2, 0.15, 0.15])]);
    expect(problems).toEqual([
      { kind: 'zeroTarget', margin: 'Age × Sex', category: '18 to 34, Female', people: 3 },
    ]);
  });

  it('are refused where two targets contradict each other', () => {
    const half = aTarget('sex', { Female: ['1'], Male: ['2'] }, [0.6, 0.4]);
    const { status, problems } = weighed(undefined, { margins: ['own:age_band*sex', 'own:sex'] }, [
      cells,
      half,
    ]);
    expect(status).toBe('refused');
    expect(problems).toEqual([
      { kind: 'marginsContradict', worst: expect.closeTo(0.04, 6), margin: 'Age × Sex' },
    ]);
  });

  it('are not made where the wave did not ask what they are about', () => {
    const target = aTarget('tenure', { Owned: ['1'], Rented: ['2'] }, [0.6, 0.4]);
    expect(weighed(undefined, { margins: ['own:tenure'] }, [target]).status).toBe('designOnly');
  });

  it('name whoever nobody knows', () => {
    const dataset = aDataset({ age_band: 'pppppp', sex: '121212' });
    const { problems, offers } = weighed(dataset);
    expect(problems).toEqual([{ kind: 'missingInMargin', margin: 'Age × Sex', people: 6 }]);
    expect(offers).toEqual([{ offer: 'leaveOut', margin: 'own:age_band*sex' }]);
    expect(nobodyKnown([], 6)).toEqual({ problems: [], offers: [] });
  });
});

describe('weights that somebody else made', () => {
  const carried = (texts: readonly string[]) =>
    aDataset(answers, {}, (i) => ({
      design: aDesign({ frameVariables: { givenWeight: texts[i % texts.length] ?? '' } }),
    }));

  it('stay as they are where nothing is to be matched', () => {
    const weights = weighed(carried(['1', '3']), { margins: [], base: 'responses' });
    expect(weights.status).toBe('given');
    expect([...weights.perResponse].slice(0, 2)).toEqual([0.5, 1.5]);
    expect(weights.weightedBy).toEqual(['given']);
    expect(weights.report).toMatchObject({ margins: [], raking: null, base: 'responses' });
    expect(weights.report?.after.designEffect).toBeCloseTo(1.25, 9);
  });

  it('are begun with where something is', () => {
    const { perResponse, weightedBy, report } = weighed(carried(['1', '3']), { base: 'responses' });
    expect(weightedBy).toEqual(['given', 'age', 'sex']);
    expect(report?.before.designEffect).toBeCloseTo(1.25, 9);
    expect(perResponse).toHaveLength(18);
  });

  it('are looked at twice where some are wild, and asked about where they cost much', () => {
    const texts = ['1', '1', '1', '1', '1', '1', '1', '1', '12'];
    const asked = weighed(carried(texts), { margins: [], base: 'responses', costAccepted: false });
    expect(asked.status).toBe('askFirst');
    expect(asked.report?.warnings.map(({ kind }) => kind)).toContain('wildGiven');
    expect([...asked.perResponse].every((weight) => weight === 1)).toBe(true);
  });

  it.each(['', '-1', '0', 'Infinity', '1000'])('are refused where one is “%s”', (odd) => {
    const texts = ['1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', '1', odd];
    const refused = weighed(carried(texts), { margins: [], base: 'responses' });
    expect(refused.status).toBe('refused');
    expect(refused.problems).toEqual([{ kind: 'badWeights', people: 1 }]);
    // Whoever has none (also where it is no number), or 0, may be left out; a fault is put right in the file.
    const isNone = ['', '0', 'Infinity'].includes(odd);
    expect(refused.offers).toEqual([
      ...(isNone ? [{ offer: 'leaveOutWeightless' }] : []),
      { offer: 'byDesign' },
    ]);
  });

  it('are refused where there are none', () => {
    expect(weighed(undefined, { base: 'file' }).problems).toEqual([{ kind: 'badWeights', people: 18 }]);
    expect(noneGiven(5, null).problems).toEqual([{ kind: 'badWeights', people: 5 }]);
  });
});
