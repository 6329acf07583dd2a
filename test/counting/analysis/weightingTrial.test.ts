import { describe, expect, it } from 'vitest';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { changesSince, isSameToTheBit, tryWeighting } from '../../../src/counting/analysis/weightingTrial.ts';
import { DEFAULT_CHOICES } from '../../../src/counting/analysis/weights.ts';
import { sample, sampleResults, sampleSource } from '../../fixtures/theSample.ts';

const wave = sample.waves[0].id;
const trim = { low: 0.2, high: 5 };
const usual = { choices: DEFAULT_CHOICES, trim };

function tried(way = usual, source = sampleSource) {
  const trial = tryWeighting(prepareResults(source, []), wave, way);
  if (!trial.ok) throw new RangeError(trial.problem.kind);
  return trial.value;
}

function tracesOf(trial: ReturnType<typeof tried>) {
  if (trial.traces === null) throw new RangeError('the trial made weights');
  return trial.traces;
}

const first = tried();

describe('a way to weight that is tried', { timeout: 30_000 }, () => {
  it('costs what the same weights cost in the results', () => {
    const ask = { wave, breakBy: null, dontKnow: 'asAsked', compareWith: null, choices: {} } as const;
    const { weights } = sampleResults(ask);
    expect(first.status).toBe('weighted');
    expect(first.cost).toEqual(weights.report?.after);
    expect(first.headline?.cell).toMatchObject({ shown: true, interval: {} });
  });

  it('makes the same weights again, to the last bit', () => {
    const again = tracesOf(tried());
    expect([changesSince(tracesOf(first), again), isSameToTheBit(tracesOf(first), again)]).toEqual([
      [],
      true,
    ]);
    const { exact: _, ...before } = tracesOf(first);
    expect(isSameToTheBit(before, again)).toBe(false);
    expect(isSameToTheBit({ ...again, exact: '0'.repeat(16) }, again)).toBe(false);
  });

  it('makes others where responses are gone, limits changed or a margin is not there, and says which', () => {
    const fewer = {
      ...sampleSource,
      waves: sampleSource.waves.map((one) => ({ ...one, responses: one.responses.slice(1) })),
    };
    const [change] = changesSince(tracesOf(first), tracesOf(tried(usual, fewer)));
    expect(change).toMatchObject({ kind: 'responses' });
    const narrow = tried({ ...usual, trim: { low: 0.5, high: 1.8 } });
    expect(changesSince(tracesOf(first), tracesOf(narrow))).toEqual([{ kind: 'limits' }]);
    const without = tried({ ...usual, choices: { ...DEFAULT_CHOICES, margins: ['age', 'sex'] } });
    expect(changesSince(tracesOf(first), tracesOf(without))).toEqual([{ kind: 'noMargin', margin: 'area' }]);
    const { age } = sampleSource.targets;
    if (age === null) throw new RangeError('the sample has ages');
    const persons = age.persons.map((people, band) => (band === 0 ? people * 1.1 : people));
    const other = { ...sampleSource, targets: { ...sampleSource.targets, age: { ...age, persons } } };
    expect(changesSince(tracesOf(first), tracesOf(tried(usual, other)))).toEqual([
      { kind: 'targets', margin: 'age' },
    ]);
  });

  it('makes the same weights with the targets of before, whatever targets are here now', () => {
    const { age } = sampleSource.targets;
    if (age === null) throw new RangeError('the sample has ages');
    const other = {
      ...sampleSource,
      targets: { ...sampleSource.targets, age: { ...age, persons: age.persons.map((people) => people + 7) } },
    };
    const fixed = { ...usual, choices: { ...DEFAULT_CHOICES, fixedTargets: first.margins } };
    const again = tracesOf(tried(fixed, other));
    expect(first.margins.map(({ name }) => name)).toEqual(['age', 'sex', 'area']);
    expect([changesSince(tracesOf(first), again), isSameToTheBit(tracesOf(first), again)]).toEqual([
      [],
      true,
    ]);
  });

  it('says so where nothing it hangs on changed', () => {
    const traces = tracesOf(first);
    expect(changesSince(traces, { ...traces, weights: '0'.repeat(16) })).toEqual([{ kind: 'weights' }]);
    expect(changesSince(traces, { ...traces, weights: '0', base: '0' })).toEqual([{ kind: 'base' }]);
    expect(changesSince(traces, { ...traces, weights: '0', ids: '0' })).toEqual([{ kind: 'otherResponses' }]);
  });

  it('tells why there are no weights', () => {
    const refused = tried({ ...usual, trim: { low: 0.99, high: 1.01 } });
    expect(refused).toMatchObject({ status: 'refused', cost: null, headline: null, traces: null });
    expect(refused.problems.map(({ kind }) => kind)).toEqual(['trimNotPossible']);
  });
});
