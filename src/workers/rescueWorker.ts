import { journalJob } from './journalJob.ts';
import { sealingJob } from './sealingJob.ts';
import { serveJobs } from './serveJobs.ts';

// All in one file: it is for when other files of the app do not come.
serveJobs({ journal: async () => journalJob, sealing: async () => sealingJob });
