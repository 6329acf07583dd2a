import type { JobWatch } from '../core/world.ts';
import { nextTurn } from '../keeping/storage/nextTurn.ts';
import type { JobReport, JobRequest, ToWorker } from '../workers/messages.ts';
import { cutUp, type Piece, putTogether } from '../workers/pieces.ts';

/** The part of a Worker that is used here. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<JobReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type RunJob = (job: string, input: unknown, watch?: JobWatch) => Promise<unknown>;

interface Jobs {
  readonly run: RunJob;
  /** Has the worker that is kept load what a job needs, before it is asked for. */
  load(job: string): void;
}

/**
 * Runs jobs off the page, each in a worker of its own while it lasts; one worker is kept for the next job.
 *
 * Long lists travel in pieces, with time for the page in between. Cancelling ends the worker at once: a job in the middle
 * of a loop hears nothing else.
 *
 * @param start Starts a worker of workers/worker.ts.
 */
export function createJobs(start: () => WorkerLike): Jobs {
  let idle: WorkerLike | null = null;
  let running = 0;

  const run: RunJob = (job, input, watch = {}) =>
    new Promise((resolve, reject) => {
      const { onProgress, signal } = watch;
      const cancelled = () => new DOMException(`${job} was cancelled`, 'AbortError');
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const worker = idle ?? start();
      idle = null;
      running += 1;
      let isOver = false;
      const end = (settle: () => void, isUsable: boolean) => {
        if (isOver) return;
        isOver = true;
        running -= 1;
        worker.onmessage = null;
        worker.onerror = null;
        if (isUsable && idle === null) idle = worker;
        else worker.terminate();
        settle();
      };
      const come: Piece[] = [];
      worker.onmessage = ({ data }) => {
        if (data.sort === 'progress') onProgress?.(data.share);
        else if (data.sort === 'piece') come.push(data.piece);
        else if (data.sort === 'done') end(() => resolve(putTogether(data.result, come)), true);
        else end(() => reject(Object.assign(new Error(data.message), { name: data.name })), true);
      };
      worker.onerror = (event) => {
        end(() => reject(new Error(`${job} could not run: ${event.message}`)), false);
      };
      signal?.addEventListener('abort', () => end(() => reject(cancelled()), false));
      // What cannot be sent is told as the job's own error.
      send(worker, { job, input }, () => isOver).catch((error: unknown) => end(() => reject(error), false));
    });
  return {
    run,
    load: (job) => {
      if (idle === null) {
        // One that works is kept for the next job, with all that it holds: another would take its place.
        if (running > 0) return;
        const worker = start();
        // Nobody waits for it yet: whoever does starts another.
        worker.onerror = () => {
          if (idle === worker) idle = null;
        };
        idle = worker;
      }
      idle.postMessage({ load: job });
    },
  };
}

/** The same where nobody knows beforehand what will be asked for. */
export function createRunJob(start: () => WorkerLike): RunJob {
  return createJobs(start).run;
}

async function send(worker: WorkerLike, { job, input }: JobRequest, isOver: () => boolean): Promise<void> {
  const { frame, pieces } = cutUp(input);
  for (const piece of pieces) {
    worker.postMessage(piece);
    await nextTurn();
    if (isOver()) return;
  }
  worker.postMessage({ job, input: frame });
}
