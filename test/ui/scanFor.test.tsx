import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CameraTrouble } from '../../src/core/problem.ts';
import { fail, ok, type Result } from '../../src/core/result.ts';
import type { Camera } from '../../src/ui/camera.ts';
import { type ScanEnd, scanFor } from '../../src/ui/scanFor.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

const pixels = { width: 1, height: 1, data: new Uint8ClampedArray(4) };

interface Asked {
  /** What is read in one picture after the other; the last one stays. */
  readonly texts?: readonly (string | null)[];
  readonly opened?: Promise<Result<Camera, CameraTrouble>>;
  readonly read?: () => Promise<string | null>;
}

/** A camera before which these codes are held, and what is told of it. */
function scanning({ texts = [null], opened, read }: Asked = {}) {
  const told: string[] = [];
  let [pictures, isOn] = [0, false];
  let goneNow: () => void = () => undefined;
  const camera: Camera = {
    looksAway: true,
    look: () => pixels,
    close: () => {
      isOn = false;
    },
  };
  const stop = scanFor({
    open: async (onGone) => {
      goneNow = onGone;
      isOn = true;
      return opened ?? ok(camera);
    },
    read:
      read ??
      (async () => {
        pictures += 1;
        return texts[Math.min(pictures, texts.length) - 1] ?? null;
      }),
    onCamera: () => told.push('on'),
    onText: async (text) => {
      told.push(text);
      return text === 'card';
    },
    onEnd: (end: ScanEnd) => told.push(`ended: ${end}`),
  });
  return { told, camera, stop, pictures: () => pictures, isOn: () => isOn, goneNow: () => goneNow() };
}

function turn(visibility: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  document.dispatchEvent(new Event('visibilitychange'));
}

afterEach(() => vi.restoreAllMocks());

describe('scanning for a code', () => {
  it('F38: tells a code that is something else once, goes on, and is off when it found the one', async () => {
    const scan = scanning({ texts: [null, 'poster', 'poster', null, 'poster', 'card'] });
    await waitUntil(() => !scan.isOn());
    expect(scan.told).toEqual(['on', 'poster', 'card', 'ended: found']);
  });

  it('is off as soon as the page is out of sight, and when the camera goes', async () => {
    for (const [act, end] of [
      [() => turn('hidden'), 'hidden'],
      [(scan: ReturnType<typeof scanning>) => scan.goneNow(), 'stopped'],
    ] as const) {
      vi.restoreAllMocks();
      const scan = scanning();
      await waitUntil(() => scan.pictures() > 0);
      act(scan);
      expect([scan.told, scan.isOn()]).toEqual([['on', `ended: ${end}`], false]);
    }
  });

  it('tells nothing once it was stopped, and looks no more', async () => {
    const scan = scanning({ texts: [null, 'card'] });
    await waitUntil(() => scan.pictures() > 0);
    scan.stop();
    turn('hidden');
    scan.goneNow();
    vi.restoreAllMocks();
    const seen = scan.pictures();
    const other = scanning();
    await waitUntil(() => other.pictures() > 2);
    other.stop();
    expect([scan.told, scan.isOn(), scan.pictures()]).toEqual([['on'], false, seen]);
  });

  it('turns a camera off that comes after the scan was put away', async () => {
    let give: (opened: Result<Camera, CameraTrouble>) => void = () => undefined;
    const scan = scanning({ opened: new Promise((resolve) => (give = resolve)) });
    await waitUntil(scan.isOn);
    scan.stop();
    give(ok(scan.camera));
    await waitUntil(() => !scan.isOn());
    expect(scan.told).toEqual([]);
  });

  it('does not turn away while the browser asks, and looks afterwards whether anybody is there', async () => {
    let give: (opened: Result<Camera, CameraTrouble>) => void = () => undefined;
    const scan = scanning({ opened: new Promise((resolve) => (give = resolve)) });
    await waitUntil(scan.isOn);
    turn('hidden');
    expect(scan.told).toEqual([]);
    give(ok(scan.camera));
    await waitUntil(() => !scan.isOn());
    expect(scan.told).toEqual(['ended: hidden']);
  });

  it('says why there is no camera, or that what reads codes did not come', async () => {
    const refused = scanning({ opened: Promise.resolve(fail('refused')) });
    await waitUntil(() => refused.told.length > 0);
    expect(refused.told).toEqual(['ended: refused']);
    const unread = scanning({ read: () => Promise.reject(new Error('no network')) });
    await waitUntil(() => !unread.isOn());
    expect(unread.told).toEqual(['on', 'ended: notLoaded']);
  });
});
