import { bundleReply } from '../keeping/transfer/bundleReply.ts';
import type { BundleRequest } from '../keeping/transfer/bundleWork.ts';
import type { Job } from './jobs.ts';

/** Reads and proves what came from tablets, and says what of it counts. */
export const bundlesJob: Job = (input, tell) => bundleReply(input as BundleRequest, tell);
