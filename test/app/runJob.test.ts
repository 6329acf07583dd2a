import { expect, it } from 'vitest';
import { createJobs, type WorkerLike } from '../../src/app/runJob.ts';
import type { JobReport } from '../../src/workers/messages.ts';

/** Stands for the browser's worker: the test says what it reports, and when. */
class StandIn implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  isEnded = false;
  asked: unknown[] = [];
  postMessage(message: unknown) {
    this.asked.push(message);
  }
  terminate() {
    this.isEnded = true;
  }
  report(data: JobReport) {
    this.onmessage?.({ data } as MessageEvent<JobReport>);
  }
}

function aRunner() {
  const workers: StandIn[] = [];
  const jobs = createJobs(() => {
    const worker = new StandIn();
    workers.push(worker);
    return worker;
  });
  const nth = (at: number) => workers[at] as StandIn;
  return { ...jobs, workers, nth };
}

it('gives back what came of a job and tells how far it is', async () => {
  const { run, nth } = aRunner();
  const shares: number[] = [];
  const result = run('tabulate', { wave: 1 }, { onProgress: (share) => shares.push(share) });
  expect(nth(0).asked).toEqual([{ job: 'tabulate', input: { wave: 1 } }]);
  nth(0).report({ sort: 'progress', share: 0.5 });
  nth(0).report({ sort: 'done', result: 7 });
  expect(await result).toBe(7);
  expect(shares).toEqual([0.5]);
});

it('uses one worker for jobs one after the other, and another for a job beside', async () => {
  const { run, workers, nth } = aRunner();
  const first = run('a', 1);
  nth(0).report({ sort: 'done', result: 1 });
  await first;
  const second = run('b', 2);
  const beside = run('c', 3);
  expect(workers.length).toBe(2);
  nth(0).report({ sort: 'done', result: 2 });
  nth(1).report({ sort: 'done', result: 3 });
  expect(await Promise.all([second, beside])).toEqual([2, 3]);
  expect(workers.map((worker) => worker.isEnded)).toEqual([false, true]);
});

it('ends a cancelled job at once and runs the next in a fresh worker', async () => {
  const { run, workers, nth } = aRunner();
  const control = new AbortController();
  const long = run('sample', null, { signal: control.signal });
  control.abort();
  await expect(long).rejects.toMatchObject({ name: 'AbortError' });
  expect(nth(0).isEnded).toBe(true);
  const next = run('sample', null);
  nth(1).report({ sort: 'done', result: 'made' });
  expect(await next).toBe('made');
  expect(workers.length).toBe(2);
  await expect(run('late', null, { signal: control.signal })).rejects.toMatchObject({ name: 'AbortError' });
});

it('rejects with the error of the job, by name', async () => {
  const { run, nth } = aRunner();
  const failing = run('rake', null);
  nth(0).report({ sort: 'failed', name: 'RangeError', message: 'rake requires at least one target' });
  await expect(failing).rejects.toMatchObject({
    name: 'RangeError',
    message: 'rake requires at least one target',
  });
});

it('sends a long list in pieces before the job, and puts a long answer together', async () => {
  const { run, nth } = aRunner();
  const list = Array.from({ length: 1000 }, (_, i) => i);
  const result = run('results', { list });
  const isAsked = () => nth(0).asked.some((message) => 'job' in (message as object));
  while (!isAsked()) await new Promise((resolve) => setTimeout(resolve));
  const pieces = nth(0).asked.slice(0, -1) as { list: number[] }[];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flatMap((piece) => piece.list)).toEqual(list);
  expect(nth(0).asked.at(-1)).toEqual({ job: 'results', input: { list: [] } });
  nth(0).report({ sort: 'piece', piece: { at: ['tables'], list: ['a', 'b'] } });
  nth(0).report({ sort: 'piece', piece: { at: ['tables'], list: ['c'] } });
  nth(0).report({ sort: 'done', result: { tables: [] } });
  expect(await result).toEqual({ tables: ['a', 'b', 'c'] });
});

it('sends no more of a job that was cancelled', async () => {
  const { run, nth } = aRunner();
  const control = new AbortController();
  const long = run('results', { list: new Array(1000).fill(0) }, { signal: control.signal });
  control.abort();
  await expect(long).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(nth(0).asked.length).toBe(1);
});

it('has the worker that is kept load what is likely to be asked for, and uses it then', async () => {
  const { run, load, workers, nth } = aRunner();
  load('results');
  expect(nth(0).asked).toEqual([{ load: 'results' }]);
  const first = run('unlock', 1);
  nth(0).report({ sort: 'done', result: 1 });
  await first;
  load('results');
  const second = run('results', 2);
  nth(0).report({ sort: 'done', result: 2 });
  expect(await second).toBe(2);
  expect(workers.length).toBe(1);
});

it('starts another worker where the one that was to load something did not come', async () => {
  const { run, load, workers, nth } = aRunner();
  load('results');
  nth(0).onerror?.({ message: 'not there' } as ErrorEvent);
  const first = run('results', 1);
  expect(workers.length).toBe(2);
  nth(1).report({ sort: 'done', result: 'counted' });
  expect(await first).toBe('counted');
});

it('starts none to load something while one works, which keeps what it holds', async () => {
  const { run, load, workers, nth } = aRunner();
  const first = run('a', 1);
  load('results');
  expect(workers.length).toBe(1);
  nth(0).report({ sort: 'done', result: 1 });
  await first;
  expect(nth(0).isEnded).toBe(false);
});
