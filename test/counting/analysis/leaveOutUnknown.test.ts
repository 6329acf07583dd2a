import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/core/result.ts';
import { weighedWithout } from '../../../src/counting/analysis/leaveOutUnknown.ts';
import type { Targets } from '../../../src/counting/analysis/margins.ts';
import { noteOf } from '../../../src/counting/analysis/methodNote.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, type WeightChoices, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign } from '../../fixtures/aWave.ts';
import { someAdults } from '../../fixtures/targets.ts';

const settings = DEFAULT_SETTINGS;
const targets: Targets = { age: someAdults, sex: someAdults, wards: null };
// Of every ten one did not say their sex, and another passed over their age.
const answers = { age_band: '123123123-', sex: '1212121p21', runs: '1524312d51' };
const times = (few: number, of: Readonly<Record<string, string>> = answers) =>
  Object.fromEntries(Object.entries(of).map(([question, marks]) => [question, marks.repeat(few)]));
const whole = aDataset(times(12));
const known = aDataset(
  times(
    12,
    Object.fromEntries(
      Object.entries(answers).map(([name, marks]) => [name, marks.replace(/^(.{7}).(.).$/, '$1$2')]),
    ),
  ),
);
const choices: WeightChoices = { ...DEFAULT_CHOICES, leavesOutUnknown: true };
const left: string[] = [];
const without = (ids: ReadonlySet<string>) => {
  left.splice(0, left.length, ...ids);
  return ok(known);
};
const found = (of: WeightChoices) => weighedWithout(whole, targets, { choices: of, settings, without });

describe('people of whom a margin is not known', () => {
  it('stay, at the share they have, unless an officer leaves them out', () => {
    const { dataset, weights } = found(DEFAULT_CHOICES);
    expect(dataset).toBe(whole);
    expect(dataset.leftOut).toBeUndefined();
    expect(weights.report?.margins.map(({ unknown }) => unknown)).toEqual([12, 12]);
  });

  it('are left out of everything, as if they had never been there, and counted in the note', () => {
    const { dataset, weights } = found(choices);
    expect(new Set(left)).toEqual(new Set(whole.ids.filter((_, i) => i % 10 === 7 || i % 10 === 9)));
    expect(dataset.size).toBe(96);
    expect(weights.perResponse).toEqual(weigh(known, targets, { choices, settings }).perResponse);
    expect(weights.report?.margins.map(({ unknown }) => unknown)).toEqual([0, 0]);
    expect(noteOf(dataset, { weights, settings }, true)).toMatchObject({ interviews: 96, leftOut: 24 });
  });

  it('are not kept in without a word where the wave cannot be made without them', () => {
    const problem = { kind: 'notFound', what: 'questionnaire' } as const;
    const { dataset, weights } = weighedWithout(whole, targets, {
      choices,
      settings,
      without: () => fail(problem),
    });
    expect([dataset, weights.status, weights.problems]).toEqual([whole, 'refused', [problem]]);
    expect(weights.perResponse).toHaveLength(whole.size);
  });

  it('are only those unknown in what is chosen', () => {
    found({ ...choices, margins: ['sex'] });
    expect(left).toEqual(whole.ids.filter((_, i) => i % 10 === 7));
    expect(found({ ...choices, margins: [] }).dataset).toBe(whole);
  });

  it('are those without a given weight, or with one of 0, where weights begin with given ones', () => {
    const texts = ['1', '', '2', '0', '1.5'];
    const given = (left: (i: number) => boolean) =>
      aDataset(times(12), {}, (i) => ({
        design: aDesign({ frameVariables: left(i) ? {} : { givenWeight: texts[i % 5] ?? '' } }),
      }));
    const dataset = given(() => false);
    const of = { ...choices, margins: [], base: 'responses' as const };
    const by = (chosen: WeightChoices) =>
      weighedWithout(dataset, targets, { choices: chosen, settings, without });
    expect(by(of).weights).toMatchObject({ status: 'refused' });
    expect(left).toEqual(dataset.ids.filter((_, i) => i % 5 === 1 || i % 5 === 3));
    const rest = aDataset({ runs: '1234' }, {}, (i) => ({
      design: aDesign({ frameVariables: { givenWeight: `${1 + i}` } }),
    }));
    const made = weighedWithout(dataset, targets, { choices: of, settings, without: () => ok(rest) });
    expect([made.weights.status, made.dataset.size, made.dataset.leftOut]).toEqual(['given', 4, 48]);
    expect([...made.weights.perResponse]).toEqual([0.4, 0.8, 1.2, 1.6]);
    left.splice(0);
    expect(by({ ...of, base: 'design' }).weights.status).toBe('designOnly');
    expect(by({ ...of, leavesOutUnknown: false }).weights.problems).toEqual([
      { kind: 'badWeights', people: 48 },
    ]);
    expect(left).toEqual([]);
  });

  it('stay where no weights come of it: a margin that nobody is known in, one without people, too high a cost', () => {
    const nobody = aDataset(times(12, { ...answers, sex: 'p'.repeat(10) }));
    const by = { choices: { ...choices, margins: ['sex' as const] }, settings, without };
    expect(weighedWithout(nobody, targets, by)).toMatchObject({ weights: { status: 'refused' } });
    expect(weighedWithout(nobody, targets, by).dataset).toBe(nobody);
    const young = aDataset(times(12, { ...answers, age_band: '1212121212' }));
    const { dataset, weights } = weighedWithout(young, targets, {
      choices,
      settings,
      without: () => ok(aDataset({ age_band: '1212', sex: '1212', runs: '1234' })),
    });
    expect([weights.status, dataset, weights.perResponse.length]).toEqual(['refused', young, young.size]);
    expect(weights.problems).toContainEqual(expect.objectContaining({ kind: 'emptyCategory' }));
  });
});
