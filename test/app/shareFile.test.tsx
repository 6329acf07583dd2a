import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { shareFile } from '../../src/app/shareFile.ts';

// The share sheet of a tablet is none of a test's: what is tried is what it is handed, and what is saved in its place.

const BYTES = new TextEncoder().encode('sealed and signed\n');
const NAME = 'soundings-bundle-0a4b1c2d-1.txt';

interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}
const shared: Handed[] = [];
const saved: Handed[] = [];
const handed = async (file: File): Promise<Handed> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

/** A device with or without touch, whose share sheet ends so; null where it takes no files. */
function aDevice({
  isTouch,
  sheet,
}: {
  readonly isTouch: boolean;
  readonly sheet: (() => Promise<void>) | null;
}) {
  vi.stubGlobal('matchMedia', (asked: string) => ({ matches: isTouch && asked === '(pointer: coarse)' }));
  Object.assign(navigator, {
    canShare: ({ files }: { readonly files: readonly File[] }) => sheet !== null && files.length === 1,
    share: async ({ files }: { readonly files: readonly File[] }) => {
      await sheet?.();
      for (const file of files) shared.push(await handed(file));
    },
  });
}

const files: File[] = [];
beforeEach(() => {
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as File);
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    const file = files.at(-1);
    if (file !== undefined) void handed(file).then(({ bytes }) => saved.push({ name: this.download, bytes }));
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const list of [shared, saved, files]) list.splice(0);
});

const share = () => shareFile(NAME, 'text/plain', BYTES);
const refused = (name: string) => async () => {
  throw new DOMException('no', name);
};
const same = [{ name: NAME, bytes: BYTES }];

it('hands the very bytes to the share sheet of a touch device, and saves nothing', async () => {
  aDevice({ isTouch: true, sheet: async () => undefined });
  expect(await share()).toBeUndefined();
  expect([shared, saved]).toEqual([same, []]);
});

it.each([
  ['has no touch', { isTouch: false, sheet: async () => undefined }],
  ['takes no files in its sheet', { isTouch: true, sheet: null }],
  ['refuses the sheet', { isTouch: true, sheet: refused('NotAllowedError') }],
])('saves the same bytes under the same name where the device %s', async (_, device) => {
  aDevice(device);
  await share();
  await expect.poll(() => saved).toEqual(same);
  expect(shared).toEqual([]);
});

it('saves nothing where somebody puts the sheet away, and says so', async () => {
  aDevice({ isTouch: true, sheet: refused('AbortError') });
  expect(await share()).toBe('putAway');
  expect([shared, saved, files]).toEqual([[], [], []]);
});
