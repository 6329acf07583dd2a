import { describe, expect, it } from 'vitest';
import { folderKind } from '../../../src/keeping/carriers/folderKind.ts';
import { putFile } from '../../../src/keeping/carriers/putFile.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { openFolder, SharedFolder } from '../../fixtures/aSharedFolder.ts';

const bytes = new TextEncoder().encode('sealed');
const NAME = 'soundings-pack-residents-1.txt';

describe('a folder that was chosen once', () => {
  it('is asked for again after a restart, and used once leave is given', async () => {
    const folder = new SharedFolder();
    folder.faults.permission = 'prompt';
    const kept = { kind: 'folder', handle: folder.handle } as const;
    expect(await folderKind.asks(kept)).toBe(true);
    const carrier = goodOf(await folderKind.open(kept));
    expect(folder.asked).toBe(1);
    expect(carrier.name).toBe('Survey exchange');
    expect(goodOf(await carrier.list())).toEqual([]);
  });

  it('is told as refused where nobody gives leave', async () => {
    const folder = new SharedFolder();
    folder.faults.permission = 'denied';
    expect(await folderKind.open({ kind: 'folder', handle: folder.handle })).toEqual({
      ok: false,
      problem: { kind: 'placeFailed', place: 'Survey exchange', why: 'refused', cause: 'permission' },
    });
  });

  it('is told as gone where it vanished, and not as empty', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    folder.faults.isGone = true;
    for (const came of [
      await carrier.list(),
      await carrier.read(NAME),
      await carrier.create(NAME, bytes),
      await putFile(carrier, NAME, bytes),
    ])
      expect(came).toMatchObject({ problem: { kind: 'placeFailed', why: 'gone' } });
  });

  it('leaves nothing half where it is full', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    folder.faults.isFull = true;
    expect(await putFile(carrier, NAME, bytes)).toMatchObject({ problem: { why: 'full' } });
    expect(folder.names()).toEqual([]);
  });

  it('is told as busy where another program is writing', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    folder.files.set(NAME, bytes);
    folder.faults.isBusy = true;
    expect(await carrier.read(NAME)).toMatchObject({ problem: { why: 'busy', cause: 'NotReadableError' } });
  });

  it('gives a file as it is at that moment, whatever is written there later', async () => {
    const folder = new SharedFolder();
    const carrier = await openFolder(folder);
    folder.files.set(NAME, bytes.slice());
    const file = goodOf(await carrier.read(NAME));
    folder.bytes(NAME).fill(0);
    expect(await file?.text()).toBe('sealed');
    expect(goodOf(await carrier.read('other.txt'))).toBeNull();
  });

  it('lets our own mistakes be seen', async () => {
    const handle = {
      ...new SharedFolder().handle,
      requestPermission: () => Promise.reject(new TypeError('x')),
    };
    await expect(folderKind.open({ kind: 'folder', handle })).rejects.toThrow(TypeError);
  });
});
