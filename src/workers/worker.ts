import { jobs } from './jobs.ts';
import type { JobReport, JobRequest } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

function tell(report: JobReport): void {
  self.postMessage(report);
}

async function work({ job, input }: JobRequest): Promise<unknown> {
  const load = jobs[job];
  if (load === undefined) throw new RangeError(`worker requires a job it knows, not ${job}`);
  const run = await load();
  return run(input, (share) => tell({ sort: 'progress', share }));
}

self.addEventListener('message', (event: MessageEvent<JobRequest>) => {
  work(event.data).then(
    (result) => tell({ sort: 'done', result }),
    (error: unknown) => {
      const known = error instanceof Error ? error : new Error(String(error));
      tell({ sort: 'failed', name: known.name, message: known.message });
    },
  );
});
