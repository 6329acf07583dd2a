import { describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { driversJob } from '../../src/workers/driversJob.ts';
import { findingsJob } from '../../src/workers/findingsJob.ts';
import { keptSource, sample } from '../fixtures/theSample.ts';

const recipe = { outcome: 'council_runs_things', as: 'score', drivers: ['trust', 'informed'] } as const;
const ask = { wave: sample.waves[0].id, choices: {}, recipe };
const send = (request: object, tell: (share: number) => void = () => undefined) =>
  driversJob({ key: 'd', source: null, ask, ...request }, tell) as Record<string, unknown>;

describe('the worker’s drivers', { timeout: 30_000 }, () => {
  it('want the source first, tell how far they are, and keep the survey', () => {
    expect(send({})).toEqual({ reply: 'needsSource' });
    const told: number[] = [];
    const first = send({ source: keptSource }, (share) => told.push(share));
    expect(first).toMatchObject({ reply: 'drivers', drivers: { found: { kind: 'found' } } });
    expect(told.length).toBeGreaterThan(10);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(send({ ask: { ...ask, recipe: null } })).toMatchObject({ drivers: { found: null } });
    expect(send({ ask: { ...ask, wave: id<'wave'>('nowhere') } })).toMatchObject({ reply: 'problem' });
  });

  it('survive the way to the page, and share the survey with what stands out', () => {
    const found = send({ source: keptSource, key: 'shared' });
    expect(structuredClone(found)).toEqual(found);
    const findings = { wave: sample.waves[0].id, choices: {}, dontKnow: 'asAsked' };
    const asked = { key: 'shared', source: null, ask: findings, table: { column: 'trust', breakBy: 'sex' } };
    expect(findingsJob(asked, () => undefined)).toMatchObject({ reply: 'table' });
  });
});
