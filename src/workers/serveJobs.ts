import type { Job } from './jobs.ts';
import type { JobReport, JobRequest, ToWorker } from './messages.ts';
import { cutByWeight, type Piece, putTogether } from './pieces.ts';

declare const self: DedicatedWorkerGlobalScope;

type Jobs = Readonly<Record<string, () => Promise<Job>>>;

/** Makes this worker do these jobs, one at a time. */
export function serveJobs(jobs: Jobs): void {
  /** What came of the next job's input so far. */
  let held: Piece[] = [];

  self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
    if ('load' in data) {
      // What cannot be loaded is told when the job is asked for.
      jobs[data.load]?.().catch(() => undefined);
      return;
    }
    if (!('job' in data)) {
      held.push(data);
      return;
    }
    const input = putTogether(data.input, held);
    held = [];
    work(jobs, { job: data.job, input }).then(
      (result) => {
        const { frame, pieces } = cutByWeight(result);
        for (const piece of pieces) tell({ sort: 'piece', piece });
        tell({ sort: 'done', result: frame });
      },
      (error: unknown) => {
        const known = error instanceof Error ? error : new Error(String(error));
        tell({ sort: 'failed', name: known.name, message: known.message });
      },
    );
  });
}

function tell(report: JobReport): void {
  self.postMessage(report);
}

async function work(jobs: Jobs, { job, input }: JobRequest): Promise<unknown> {
  const load = jobs[job];
  if (load === undefined) throw new RangeError(`worker requires a job it knows, not ${job}`);
  const run = await load();
  return run(input, (share) => tell({ sort: 'progress', share }));
}
