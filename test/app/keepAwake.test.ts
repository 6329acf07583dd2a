import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepAwake } from '../../src/app/keepAwake.ts';

afterEach(() => vi.unstubAllGlobals());

/** A device that keeps its screen on, and counts how often it was asked and let go. */
function device({ refuses = false } = {}) {
  const told = { asked: 0, letGo: 0 };
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const request = async () => {
    told.asked += 1;
    if (refuses) throw new DOMException('The battery is flat.', 'NotAllowedError');
    return {
      release: async () => {
        told.letGo += 1;
      },
    };
  };
  vi.stubGlobal('navigator', { wakeLock: { request } });
  vi.stubGlobal('document', page);
  const turn = async (to: 'visible' | 'hidden') => {
    page.visibilityState = to;
    page.dispatchEvent(new Event('visibilitychange'));
    await Promise.resolve().then(() => undefined);
  };
  return { told, turn };
}

describe('a screen kept awake', () => {
  it('is asked for once, and let go when it is no longer needed', async () => {
    const { told } = device();
    const release = await keepAwake();
    expect(told).toEqual({ asked: 1, letGo: 0 });
    release?.();
    expect(told).toEqual({ asked: 1, letGo: 1 });
  });

  it('is asked for again when the page comes back, for the browser let go of it', async () => {
    const { told, turn } = device();
    const release = await keepAwake();
    await turn('hidden');
    expect(told.asked).toBe(1);
    await turn('visible');
    expect(told.asked).toBe(2);
    release?.();
    await turn('visible');
    expect(told.asked).toBe(2);
  });

  it('is done without where the device cannot, or refuses', async () => {
    device({ refuses: true });
    expect(await keepAwake()).toBeNull();
    vi.stubGlobal('navigator', {});
    expect(await keepAwake()).toBeNull();
  });
});
