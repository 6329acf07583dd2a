import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Targets } from '../../../src/counting/analysis/margins.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { DEFAULT_CHOICES, type WeightChoices, weigh } from '../../../src/counting/analysis/weights.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aDesign, aWave } from '../../fixtures/aWave.ts';
import { someAdults } from '../../fixtures/targets.ts';

const targets: Targets = { age: someAdults, sex: someAdults, wards: null };
const sexOnly: Targets = { age: null, sex: someAdults, wards: null };

function weighed(
  answers: Record<string, string>,
  to: Targets,
  choices: Partial<WeightChoices> = {},
  wave = aWave(),
) {
  const of = { choices: { ...DEFAULT_CHOICES, ...choices }, settings: DEFAULT_SETTINGS };
  return weigh(aDataset(answers, { wave }), to, of);
}

describe('weights', () => {
  it('make the respondents match the population: 3 women and 1 man to half and half', () => {
    const { status, perResponse, weightedBy } = weighed({ sex: '1112' }, sexOnly);
    expect(status).toBe('weighted');
    expect([...perResponse].map((weight) => Number(weight.toFixed(9)))).toEqual([
      0.666666667, 0.666666667, 0.666666667, 2,
    ]);
    expect(weightedBy).toEqual(['sex']);
  });

  it('meet both margins at once and say so in the report', () => {
    const { report } = weighed(
      { age_band: '1'.repeat(20) + '2'.repeat(80) + '3'.repeat(100), sex: '12112'.repeat(40) },
      targets,
    );
    for (const { lines } of report?.margins ?? []) {
      for (const { after, target } of lines) expect(after).toBeCloseTo(target, 9);
    }
    expect(report?.margins.map(({ name }) => name)).toEqual(['age', 'sex']);
    expect(report?.margins[0]?.lines[0]).toMatchObject({ people: 20, unweighted: 0.1, target: 0.3 });
  });

  it('say where targets come from that an officer loaded', () => {
    const loaded: Targets = { ...sexOnly, sex: { ...someAdults, isLoaded: true } };
    expect(weighed({ sex: '1122' }, loaded).ownTargets).toEqual({ source: 'a test', date: 'mid-2020' });
    expect(weighed({ sex: '1122' }, loaded, { margins: [] }).ownTargets).toBeNull();
    expect(weighed({ sex: '1122' }, sexOnly).ownTargets).toBeNull();
  });

  it('hold whoever would not say at the share they have, and scale the other targets', () => {
    // 1 of 5 unknown: women and men share the other 80 %, half each.
    const { perResponse, report } = weighed({ sex: '1112p' }, sexOnly);
    const [woman, , , man, unknown] = perResponse;
    expect(unknown).toBeCloseTo(1, 9);
    expect(man).toBeCloseTo(2, 9);
    expect(woman).toBeCloseTo(2 / 3, 9);
    expect(report?.margins[0]?.unknown).toBe(1);
    expect(report?.warnings).toContainEqual({ kind: 'manyUnknown', margin: 'sex', share: 0.2 });
  });

  it('start from the design weight and keep it inside the cells', () => {
    const of = { choices: DEFAULT_CHOICES, settings: DEFAULT_SETTINGS };
    const household = (i: number) => ({ design: aDesign({ adults: i === 0 ? 3 : 1 }) });
    const weights = weigh(aDataset({ sex: '1122' }, {}, household), sexOnly, of);
    expect([...weights.perResponse].map((one) => Number(one.toFixed(9)))).toEqual([1.5, 0.5, 1, 1]);
    expect(weights.weightedBy).toEqual(['design', 'sex']);
  });

  it('keep final over design weight within 0.2 and 5, and the margins met', () => {
    const { status, report } = weighed(
      {
        // Young men are 2 % of the sample and 15 % of the population: a ratio above 5 without a limit.
        age_band: '1'.repeat(14) + '2'.repeat(100) + '3'.repeat(86),
        sex: `${'2'.repeat(4)}${'1'.repeat(10)}${'2'.repeat(30)}${'1'.repeat(70)}${'2'.repeat(26)}${'1'.repeat(60)}`,
      },
      targets,
      { costAccepted: true },
    );
    expect(status).toBe('weighted');
    expect(report?.ratio.largest).toBeLessThanOrEqual(5 * (1 + 1e-8));
    expect(report?.trimmed).toBeGreaterThan(0);
    for (const { after, target } of report?.margins[0]?.lines ?? []) expect(after).toBeCloseTo(target, 6);
  });

  it('refuse when limits and margins cannot both hold, and name the margin that gives', () => {
    const ages = '1'.repeat(2) + '2'.repeat(98) + '3'.repeat(100);
    const { status, problems, offers } = weighed({ age_band: ages }, { ...targets, sex: null });
    expect(status).toBe('refused');
    expect(problems[0]?.kind).toBe('trimNotPossible');
    expect(offers).toEqual([{ offer: 'leaveOut', margin: 'age' }]);
  });

  it('refuse a band with nobody in it, offer to merge it, and take the merge', () => {
    const answers = { age_band: '22223', sex: '12121' };
    const refused = weighed(answers, targets);
    expect(refused).toMatchObject({ status: 'refused', perResponse: Float64Array.of(1, 1, 1, 1, 1) });
    expect(refused.problems).toEqual([{ kind: 'emptyCategory', margin: 'age', categories: ['18 to 34'] }]);
    expect(refused.offers).toEqual([
      { offer: 'merge', margin: 'age', codes: [1, 2], label: '18 to 34 + 35 to 64' },
      { offer: 'leaveOut', margin: 'age' },
    ]);
    const merged = weighed(answers, targets, { merges: { age: [[1, 2]] } });
    expect(merged.status).toBe('weighted');
    expect(merged.recipe?.margins[0]?.categories.map(({ label }) => label)).toEqual([
      '18 to 34 + 35 to 64',
      '65 or over',
    ]);
    expect(weighed(answers, targets, { margins: ['sex'] }).weightedBy).toEqual(['sex']);
  });

  it('refuse a margin of which nobody gave the category', () => {
    const refused = weighed({ age_band: 'ppp', sex: '122' }, targets);
    expect(refused).toMatchObject({
      status: 'refused',
      problems: [{ kind: 'missingInMargin', margin: 'age', people: 3 }],
      offers: [{ offer: 'leaveOut', margin: 'age' }],
    });
  });

  it('refuse targets of nobody for people who are there, and targets that do not add up', () => {
    const none = { ...someAdults, persons: [0, 60, 40] };
    expect(weighed({ age_band: '1123' }, { ...targets, age: none, sex: null }).problems).toEqual([
      { kind: 'zeroTarget', margin: 'age', category: '18 to 34', people: 2 },
    ]);
  });

  it('ask first when weighting costs more than half the interviews', () => {
    const ages = '1'.repeat(30) + '2'.repeat(32) + '3'.repeat(238);
    const asked = weighed({ age_band: ages }, { ...targets, sex: null });
    expect(asked.status).toBe('askFirst');
    expect(asked.report?.warnings.map(({ kind }) => kind)).toContain('askFirst');
    expect([...asked.perResponse].every((weight) => weight === 1)).toBe(true);
    const yes = weighed({ age_band: ages }, { ...targets, sex: null }, { costAccepted: true });
    expect(yes.status).toBe('weighted');
  });

  it('are not made for an open sample, nor without targets', () => {
    const open = weighed({ sex: '1112' }, sexOnly, {}, aWave({ sample: 'open' }));
    expect(open).toMatchObject({ status: 'designOnly', weightedBy: [], report: null });
    expect(weighed({ sex: '1112' }, { age: null, sex: null, wards: null }).status).toBe('designOnly');
  });

  it('keep their recipe as data', () => {
    const { recipe } = weighed({ sex: '1112' }, sexOnly);
    expect(recipe).toMatchObject({ v: 1, trim: { low: 0.2, high: 5 }, householdCap: 4 });
    expect(structuredClone(recipe)).toEqual(recipe);
  });

  it('meet every margin among the people whose category is known, whoever they are', () => {
    const person = fc.record({ age: fc.constantFrom(...'123p'), sex: fc.constantFrom(...'12-') });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 80 }), (people) => {
        const answers = {
          age_band: people.map(({ age }) => age).join(''),
          sex: people.map(({ sex }) => sex).join(''),
        };
        const { status, report, perResponse, problems } = weighed(answers, targets, { costAccepted: true });
        const sum = perResponse.reduce((so, weight) => so + weight, 0);
        if (Math.abs(sum - people.length) > 1e-6) return false;
        if (status === 'refused') return problems.length > 0;
        const lines = (report?.margins ?? []).flatMap((margin) => margin.lines);
        return lines.length === 5 && lines.every(({ after, target }) => Math.abs(after - target) < 1e-5);
      }),
    );
  });
});
