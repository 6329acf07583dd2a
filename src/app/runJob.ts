import type { JobWatch } from '../core/world.ts';
import type { JobReport, JobRequest } from '../workers/messages.ts';

/** The part of a Worker that is used here. */
export interface WorkerLike {
  postMessage(message: JobRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<JobReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

type RunJob = (job: string, input: unknown, watch?: JobWatch) => Promise<unknown>;

/**
 * Runs jobs off the page, each in a worker of its own while it lasts; one worker is kept for the next job.
 *
 * Cancelling ends the worker at once: a job in the middle of a loop hears nothing else.
 *
 * @param start Starts a worker of workers/worker.ts.
 */
export function createRunJob(start: () => WorkerLike): RunJob {
  let idle: WorkerLike | null = null;

  return (job, input, watch = {}) =>
    new Promise((resolve, reject) => {
      const { onProgress, signal } = watch;
      const cancelled = () => new DOMException(`${job} was cancelled`, 'AbortError');
      if (signal?.aborted === true) {
        reject(cancelled());
        return;
      }
      const worker = idle ?? start();
      idle = null;
      let isOver = false;
      const end = (settle: () => void, isUsable: boolean) => {
        if (isOver) return;
        isOver = true;
        worker.onmessage = null;
        worker.onerror = null;
        if (isUsable && idle === null) idle = worker;
        else worker.terminate();
        settle();
      };
      worker.onmessage = ({ data }) => {
        if (data.sort === 'progress') onProgress?.(data.share);
        else if (data.sort === 'done') end(() => resolve(data.result), true);
        else end(() => reject(Object.assign(new Error(data.message), { name: data.name })), true);
      };
      worker.onerror = (event) => {
        end(() => reject(new Error(`${job} could not run: ${event.message}`)), false);
      };
      signal?.addEventListener('abort', () => end(() => reject(cancelled()), false));
      worker.postMessage({ job, input });
    });
}
