import { workerAddress } from './trustedAddress.ts';

/** Starts a worker of workers/worker.ts. */
export function startWorker(): Worker {
  return new Worker(workerAddress, { type: 'module' });
}
