import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storageEstimate } from '../../src/app/storageEstimate.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const never = () => new Promise<never>(() => undefined);
const refused = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));

/** A browser that grants a durable store and has room, but for what is given here. */
function browser(own: Readonly<Record<string, unknown>>, more: Readonly<Record<string, unknown>> = {}) {
  const asked = { persist: vi.fn(async () => true) };
  const storage = {
    estimate: async () => ({ usage: 1, quota: 1000 }),
    persisted: async () => false,
    getDirectory: async () => ({}),
    ...asked,
    ...own,
  };
  vi.stubGlobal('navigator', { storage, userActivation: { hasBeenActive: true }, ...more });
  return asked;
}

const usual = { used: 1, quota: 1000, durable: true, privateWindow: false };

/** What is said of the store, with two seconds for each of the two things that are asked one after the other. */
async function saidInTime(): ReturnType<typeof storageEstimate> {
  let said: Awaited<ReturnType<typeof storageEstimate>> | undefined;
  void storageEstimate().then((estimate) => {
    said = estimate;
  });
  await vi.advanceTimersByTimeAsync(4000);
  if (said === undefined) throw new Error('storageEstimate answers within four seconds');
  return said;
}

describe('F19: what the browser says of its room', () => {
  it('is told, and a store that may be cleared is asked to be kept', async () => {
    const { persist } = browser({});
    expect(await storageEstimate()).toEqual(usual);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is not asked for again where the store is kept already, nor before the first touch', async () => {
    const kept = browser({ persisted: async () => true });
    expect(await storageEstimate()).toEqual(usual);
    const untouched = browser({}, { userActivation: { hasBeenActive: false } });
    expect(await storageEstimate()).toEqual({ ...usual, durable: false });
    expect([kept.persist, untouched.persist].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  it.each([
    ['never answers', never],
    ['is refused', refused],
  ])('is not known where one of its parts %s, and nobody waits for it longer', async (_, part) => {
    browser({ persist: part });
    expect(await saidInTime()).toEqual({ ...usual, durable: null });
    const { persist } = browser({ persisted: part });
    expect(await saidInTime()).toEqual({ ...usual, durable: null });
    expect(persist).not.toHaveBeenCalled();
    browser({ estimate: part });
    expect(await saidInTime()).toBeNull();
  });

  it('is told where the browser never gives the sign of a private window', async () => {
    browser({ getDirectory: never, persist: async () => false });
    expect(await saidInTime()).toEqual({ ...usual, durable: false, privateWindow: null });
  });

  it('is nothing where the browser has no such thing to ask', async () => {
    vi.stubGlobal('navigator', {});
    expect(await storageEstimate()).toBeNull();
    browser({ persist: undefined });
    expect(await storageEstimate()).toEqual({ ...usual, durable: null });
  });
});
