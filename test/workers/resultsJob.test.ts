import { describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { type ResultsReply, type ResultsRequest, resultsJob } from '../../src/workers/resultsJob.ts';
import { sample, sampleSource } from '../fixtures/theSample.ts';

const ask = {
  wave: sample.waves[0].id,
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  choices: {},
} as const;
const send = (request: ResultsRequest) => resultsJob(request, () => {}) as ResultsReply;

describe('the worker’s results', () => {
  it('want the source first, and keep it for the next question', () => {
    expect(send({ key: 'a', source: null, ask })).toEqual({ reply: 'needsSource' });
    const first = send({ key: 'a', source: sampleSource, ask });
    const again = send({ key: 'a', source: null, ask });
    // The order in which the benchmark asks is known here: without it nothing is like for like.
    const grades = (of: ResultsReply) =>
      of.reply === 'results' ? of.results.comparisons.map(({ grade }) => grade) : [];
    expect(grades(first)).toContain('likeForLike');
    expect(grades(again)).toEqual(grades(first));
    expect(send({ key: 'b', source: null, ask })).toEqual({ reply: 'needsSource' });
    const elsewhere = { ...ask, wave: id<'wave'>('elsewhere') };
    expect(send({ key: 'a', source: null, ask: elsewhere })).toEqual({
      reply: 'problem',
      problem: { kind: 'notFound', what: 'wave' },
    });
  });
});
