import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Pixels } from '../../src/core/pixels.ts';
import type { Host, Tablet } from './harness.ts';

const [WIDTH, HEIGHT] = [1280, 720];
const HEADER = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1\n`;
const FRAME = 'FRAME\n';
/** Brightness of each point, then two planes of a quarter of the size that say that nothing has a colour. */
const POINTS = WIDTH * HEIGHT;
const GREY = Buffer.alloc((POINTS * 3) / 2, 128);

/**
 * A camera that sees what a test holds before it: Chromium plays a film of a single picture over and over, and reads
 * that picture anew each time.
 */
export function aFakeCamera() {
  const folder = mkdtempSync(join(tmpdir(), 'soundings-film-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const film = join(folder, 'seen.y4m');
  writeFileSync(film, Buffer.concat([Buffer.from(HEADER + FRAME), GREY]));
  return {
    /** Flags of the browser that has this camera; whether a page may use it is asked as ever. */
    args: ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
    /** Holds a picture before the camera, in the middle; nothing where it is left out. */
    show: (picture?: Pixels) => {
      const seen = Buffer.from(GREY);
      if (picture !== undefined) place(picture, seen);
      const file = openSync(film, 'r+');
      writeSync(file, seen, 0, seen.length, HEADER.length + FRAME.length);
      closeSync(file);
    },
  };
}

function place({ width, height, data }: Pixels, seen: Buffer): void {
  if (width > WIDTH || height > HEIGHT) throw new RangeError(`a film is ${WIDTH} by ${HEIGHT}`);
  const [left, top] = [Math.floor((WIDTH - width) / 2), Math.floor((HEIGHT - height) / 2)];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // What is filmed is black and white: its green is as bright as all of it.
      seen[(top + y) * WIDTH + left + x] = data[(y * width + x) * 4 + 1] ?? 0;
    }
}

/** What a camera sees of a part of a page: a little turned, not quite sharp, on something grey. */
export async function filmedOff(drawn: Locator): Promise<Pixels> {
  const picture = (await drawn.screenshot()).toString('base64');
  const seen = await drawn.page().evaluate(
    async ({ png, side }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const brush = new OffscreenCanvas(side, side).getContext('2d');
      if (brush === null) throw new Error('nothing to draw on');
      brush.fillStyle = '#777';
      brush.fillRect(0, 0, side, side);
      brush.filter = 'blur(0.8px)';
      brush.translate(side / 2, side / 2);
      brush.rotate(0.12);
      const scale = (side * 0.8) / Math.max(bitmap.width, bitmap.height);
      brush.scale(scale, scale);
      brush.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
      const { data } = brush.getImageData(0, 0, side, side);
      let text = '';
      for (let at = 0; at < data.length; at += 8192)
        text += String.fromCharCode(...data.subarray(at, at + 8192));
      return btoa(text);
    },
    { png: picture, side: HEIGHT },
  );
  return { width: HEIGHT, height: HEIGHT, data: Uint8ClampedArray.from(Buffer.from(seen, 'base64')) };
}

/** Answers what the browser would ask about the camera. With its session the answer would be gone: it stays open. */
export async function letUseCamera(tablet: Tablet, host: Host, setting: 'granted' | 'denied'): Promise<void> {
  const session = await tablet.context.newCDPSession(tablet.page);
  const { origin } = new URL(host.address);
  await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting, origin });
}

type WithTracks = typeof globalThis & { heldTracks?: MediaStreamTrack[] };

/** Keeps a hand on what cameras film in every page that this browser opens from now on: whether they are off is seen there. */
export async function holdTracks({ context }: Tablet): Promise<void> {
  await context.addInitScript(() => {
    const held: MediaStreamTrack[] = [];
    Object.assign(globalThis, { heldTracks: held });
    // Workers and addresses that are not secure have no cameras.
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    const ask = mediaDevices?.getUserMedia.bind(mediaDevices);
    if (mediaDevices !== undefined && ask !== undefined)
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        held.push(...stream.getTracks());
        return stream;
      };
  });
}

/** How often a camera came on in a page since it was loaded, and whether one is on now. */
export function camerasOf(page: Page): Promise<{ readonly times: number; readonly isOn: boolean }> {
  return page.evaluate(() => {
    const held = (globalThis as WithTracks).heldTracks;
    if (held === undefined) throw new Error('camerasOf requires holdTracks before the page is opened');
    return { times: held.length, isOn: held.some(({ readyState }) => readyState === 'live') };
  });
}
