import type { Pixels } from '../core/pixels.ts';
import type { CameraTrouble } from '../core/problem.ts';
import type { Result } from '../core/result.ts';
import type { Camera } from './camera.ts';

/** So long it rests between two pictures: reading all of them would drain a battery. */
const REST_MS = 100;

/** How a scan ended by itself: it found what it looked for, the page was out of sight, or there is trouble. */
export type ScanEnd = 'found' | 'hidden' | 'notLoaded' | CameraTrouble;

export interface Scan {
  open(onGone: () => void): Promise<Result<Camera, CameraTrouble>>;
  /** Reads the code in a picture; null where there is none. Rejects where what reads it did not come. */
  read(pixels: Pixels): Promise<string | null>;
  /** The camera is on. */
  onCamera(camera: Camera): void;
  /** A code was read, another one than before. Says whether it is the one that is looked for; else the scan goes on. */
  onText(text: string): Promise<boolean>;
  onEnd(end: ScanEnd): void;
}

/**
 * Turns a camera on and reads codes until one is found. It is off as soon as the page is out of sight.
 *
 * @returns Stops it; nothing is told any more.
 */
export function scanFor({ open, read, onCamera, onText, onEnd }: Scan): () => void {
  let isOver = false;
  let camera: Camera | null = null;
  const stop = () => {
    isOver = true;
    document.removeEventListener('visibilitychange', lookAway);
    camera?.close();
  };
  const end = (why: ScanEnd) => {
    if (isOver) return;
    stop();
    onEnd(why);
  };
  const isHidden = () => document.visibilityState === 'hidden';
  // While the browser asks, its own question may stand before the page.
  const lookAway = () => {
    if (isHidden() && camera !== null) end('hidden');
  };
  const textSeenBy = async ({ look }: Camera) => {
    const pixels = look();
    try {
      return pixels === null ? null : await read(pixels);
    } catch {
      // Its code did not load: no network before the app was kept here.
      end('notLoaded');
      return null;
    }
  };
  const lookWith = async (on: Camera) => {
    let before: string | null = null;
    while (!isOver) {
      const text = await textSeenBy(on);
      if (!isOver && text !== null && text !== before) {
        before = text;
        if (await onText(text)) end('found');
      }
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    }
  };
  document.addEventListener('visibilitychange', lookAway);
  void open(() => end('stopped')).then((opened) => {
    if (!opened.ok) return end(opened.problem);
    // Put away while the browser still asked.
    if (isOver) return opened.value.close();
    camera = opened.value;
    if (isHidden()) return end('hidden');
    onCamera(camera);
    void lookWith(camera);
  });
  return stop;
}
