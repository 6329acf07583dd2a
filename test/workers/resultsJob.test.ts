import { describe, expect, it, vi } from 'vitest';
import { id } from '../../src/core/id.ts';
import { type ResultsReply, type ResultsRequest, resultsJob } from '../../src/workers/resultsJob.ts';
import { keptSource, sample } from '../fixtures/theSample.ts';

const ask = {
  wave: sample.waves[0].id,
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  choices: {},
} as const;
let turn = 0;
const send = (request: Partial<ResultsRequest>) => {
  turn += 1;
  const whole = { key: 'a', source: null, ask, turn, holds: null, ahead: false, ...request };
  return resultsJob(whole, () => {}) as ResultsReply;
};
const resultsIn = (reply: ResultsReply) => {
  if (reply.reply !== 'results') throw new RangeError(`the worker answers ${reply.reply}`);
  return reply.results;
};

describe('the worker’s results', () => {
  // Before anything else is asked of it: a worker that holds a survey comes by it another way.
  it('say that responses are damaged, also in a worker that holds no survey yet', () => {
    const [first] = keptSource.waves;
    if (first === undefined) throw new RangeError('there is a wave');
    const parts = [new TextEncoder().encode('[{"v":5,')];
    const source = { ...keptSource, waves: [{ ...first, responses: { parts, doubted: [] } }] };
    const problem = { kind: 'damagedFile', what: 'response', line: null, cause: 'json' };
    expect(send({ source })).toEqual({ reply: 'problem', problem });
  });

  it('want the source first, and keep it for the next question', () => {
    expect(send({})).toEqual({ reply: 'needsSource' });
    const first = send({ source: keptSource });
    const again = send({});
    // The order in which the benchmark asks is known here: without it nothing is like for like.
    const grades = (of: ResultsReply) => resultsIn(of).comparisons?.map(({ grade }) => grade);
    expect(grades(first)).toContain('likeForLike');
    expect(grades(again)).toEqual(grades(first));
    expect(send({ key: 'b' })).toEqual({ reply: 'needsSource' });
    expect(send({ ask: { ...ask, wave: id<'wave'>('elsewhere') } })).toEqual({
      reply: 'problem',
      problem: { kind: 'notFound', what: 'wave' },
    });
  });

  it('are sent without the parts that the asker holds already', () => {
    send({ source: keptSource, turn: 100 });
    const bySex = resultsIn(send({ ask: { ...ask, breakBy: 'sex' }, turn: 101, holds: 100 }));
    expect(Object.keys(bySex)).toEqual(['tables']);
    const out = resultsIn(send({ ask: { ...ask, dontKnow: 'out' }, turn: 102, holds: 101 }));
    expect(Object.keys(out).sort()).toEqual(['everyone', 'people', 'tables']);
    // Somebody who missed an answer gets everything.
    const whole = resultsIn(send({ ask: { ...ask, breakBy: 'sex' }, turn: 103, holds: 101 }));
    expect(Object.keys(whole)).toEqual(expect.arrayContaining(['weights', 'everyone', 'trends', 'tables']));
  });

  it('of chosen tables go on with what may be chosen next, of the last choice alone', () => {
    vi.useFakeTimers();
    try {
      const only = [{ column: 'local_area', codes: [1] }];
      const choice = { rows: ['trust'], breaks: [], only, dontKnow: 'asAsked' } as const;
      send({ key: 'c', source: keptSource, choice });
      expect(vi.getTimerCount()).toBe(0);
      send({ key: 'c', choice, ahead: true });
      send({ key: 'c', choice: { ...choice, rows: ['informed'] }, ahead: true });
      expect(vi.getTimerCount()).toBe(2);
      vi.runOnlyPendingTimers();
      expect(vi.getTimerCount()).toBe(1);
      vi.runAllTimers();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});
