import worker from '../workers/worker.ts?worker&url';
import serviceWorker from './serviceWorker.ts?worker&url';

/** The addresses a script may be started from; nothing else gets past the policy. */
const admitted: readonly string[] = [worker, serviceWorker];

interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

function admit(address: string): string {
  if (!admitted.includes(address)) throw new RangeError('trustedAddress requires an address of this build');
  return address;
}

// TypeScript has no Trusted Types yet; browsers without them take the plain string.
const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
const policy = maker?.createPolicy('soundings', { createScriptURL: admit });

function trust(address: string): string {
  return policy === undefined ? admit(address) : policy.createScriptURL(address);
}

/** Where the service worker is, allowed through Trusted Types by the one policy `soundings`. */
export const serviceWorkerAddress: string = trust(serviceWorker);

/** Where the worker for long jobs is, allowed the same way. */
export const workerAddress: string = trust(worker);
