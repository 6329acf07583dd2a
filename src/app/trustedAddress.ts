import worker from '../workers/worker.ts?worker&url';
import serviceWorker from './serviceWorker.ts?worker&url';
import { trustOnly } from './trust.ts';

const trust = trustOnly([worker, serviceWorker]);

/** Where the service worker is. */
export const serviceWorkerAddress: string = trust(serviceWorker);

/** Where the worker for long jobs is. */
export const workerAddress: string = trust(worker);
