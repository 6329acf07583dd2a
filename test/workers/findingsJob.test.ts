import { describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { findingsJob } from '../../src/workers/findingsJob.ts';
import { resultsJob } from '../../src/workers/resultsJob.ts';
import { keptSource, sample } from '../fixtures/theSample.ts';

const ask = { wave: sample.waves[0].id, choices: {}, dontKnow: 'asAsked' } as const;
const send = (request: object, tell: (share: number) => void = () => undefined) =>
  findingsJob({ key: 'f', source: null, ask, table: null, ...request }, tell) as Record<string, unknown>;

describe('the worker’s findings', () => {
  it('want the source first, tell how far they are, and keep the survey', () => {
    expect(send({})).toEqual({ reply: 'needsSource' });
    const told: number[] = [];
    expect(send({ source: keptSource }, (share) => told.push(share))).toMatchObject({ reply: 'findings' });
    expect(told.at(-1)).toBe(1);
    expect(send({ table: { column: 'trust', breakBy: 'sex' } })).toMatchObject({
      reply: 'table',
      table: { column: { id: 'trust' } },
    });
    expect(send({ ask: { ...ask, wave: id<'wave'>('nowhere') } })).toMatchObject({ reply: 'problem' });
    expect(send({ table: { column: 'nowhere', breakBy: 'sex' } })).toMatchObject({ reply: 'problem' });
  });

  it('share the survey with the results', () => {
    send({ source: keptSource, key: 'shared' });
    const results = {
      wave: sample.waves[0].id,
      breakBy: null,
      dontKnow: 'asAsked',
      compareWith: null,
      choices: {},
    };
    const asked = { key: 'shared', source: null, ask: results, turn: 1, holds: null, ahead: false };
    expect(resultsJob(asked, () => undefined)).toMatchObject({ reply: 'results' });
  });
});
