import { describe, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { type FileReply, filesJob } from '../../src/workers/filesJob.ts';
import { readCsv } from '../fixtures/exports.ts';
import { keptSource, sample } from '../fixtures/theSample.ts';

const ask = { wave: sample.waves[1].id, choices: {} };

function written(request: object, tell: (share: number) => void = () => undefined) {
  const asked = { source: keptSource, ask, format: 'responses', detail: 'banded', ...request };
  const reply = filesJob(asked, tell) as FileReply;
  if (reply.reply !== 'file') throw new RangeError(`no file: ${JSON.stringify(reply)}`);
  return { name: reply.name, lines: readCsv(new TextDecoder().decode(reply.bytes)) };
}

describe('the worker’s files', { timeout: 30_000 }, () => {
  it('are written from the survey that comes with the question, each under its name', () => {
    const { name, lines } = written({});
    expect(name).toMatch(/-responses\.csv$/);
    expect(lines).toHaveLength(1104);
    expect(written({ format: 'codebook' }).lines.length).toBeGreaterThan(100);
  });

  it('tell how far their tables are: everyone’s, then each break’s', () => {
    const told: number[] = [];
    const { lines } = written({ format: 'tables' }, (share) => told.push(share));
    const breaks = new Set(lines.map((line) => line['broken_down_by'])).size;
    expect(breaks).toBeGreaterThan(3);
    expect(told.length).toBeGreaterThanOrEqual(breaks);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });

  it('are none of a wave that is not there', () => {
    const nowhere = { ...ask, wave: id<'wave'>('nowhere') };
    const asked = { source: keptSource, ask: nowhere, format: 'tables', detail: 'banded' };
    expect(filesJob(asked, () => undefined)).toEqual({
      reply: 'problem',
      problem: { kind: 'notFound', what: 'wave' },
    });
  });
});
