import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../../src/core/result.ts';
import type { KeptCarrier } from '../../../src/keeping/carriers/carrier.ts';
import { type CarrierGround, createCarrierState } from '../../../src/keeping/carriers/carrierState.ts';
import { carrierShelf } from '../../../src/keeping/carriers/keptCarrier.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aCarrierGround, SharedFolder } from '../../fixtures/aSharedFolder.ts';

async function opened(kept: KeptCarrier | null, more: Partial<CarrierGround> = {}) {
  const ground = aCarrierGround(kept, more);
  const state = createCarrierState('exchange', ground);
  await vi.waitUntil(() => state.view.value.at !== 'loading');
  return { ground, state };
}

describe('the shared folder of a device', () => {
  it('is chosen once, kept, and used no more when somebody says so', async () => {
    const folder = new SharedFolder();
    const { ground, state } = await opened(null, { picker: async () => folder.handle });
    expect([state.view.value, state.canPick]).toEqual([{ at: 'none' }, true]);
    await state.pick();
    expect(state.view.value).toEqual({ at: 'chosen', kind: 'folder', name: 'Survey exchange', asks: false });
    expect(goodOf(await state.open()).name).toBe('Survey exchange');
    expect((await opened(ground.now())).state.view.value.at).toBe('chosen');
    await state.leave();
    expect([state.view.value, ground.now()]).toEqual([{ at: 'none' }, null]);
    await expect(state.open()).rejects.toThrow(RangeError);
  });

  it('is not offered where the browser has no window for choosing one', async () => {
    const { state } = await opened(null);
    expect(state.canPick).toBe(false);
    await state.pick();
    expect([state.view.value, state.problem.value]).toEqual([{ at: 'none' }, null]);
  });

  it('stays unchosen where somebody puts the window away, refuses, or the folder is gone', async () => {
    const folder = new SharedFolder();
    const refusing = (name: string) => () => Promise.reject(new DOMException('no', name));
    const away = (await opened(null, { picker: refusing('AbortError') })).state;
    await away.pick();
    expect([away.view.value, away.problem.value]).toEqual([{ at: 'none' }, null]);
    const denied = (await opened(null, { picker: refusing('SecurityError') })).state;
    await denied.pick();
    expect(denied.problem.value).toMatchObject({ kind: 'placeFailed', why: 'refused' });
    const { ground, state } = await opened(null, { picker: async () => folder.handle });
    folder.faults.isGone = true;
    await state.pick();
    expect(state.problem.value).toMatchObject({ kind: 'placeFailed', why: 'gone' });
    expect([state.view.value, ground.now()]).toEqual([{ at: 'none' }, null]);
  });

  it('says after a restart that the browser will ask, and no longer once it has', async () => {
    const folder = new SharedFolder();
    folder.faults.permission = 'prompt';
    const { state } = await opened({ kind: 'folder', handle: folder.handle });
    expect(state.view.value).toMatchObject({ at: 'chosen', asks: true });
    folder.faults.permission = 'granted';
    goodOf(await state.open());
    expect(state.view.value).toMatchObject({ asks: false });
    folder.faults.permission = 'denied';
    expect(await state.open()).toMatchObject({ problem: { kind: 'placeFailed', why: 'refused' } });
    expect(state.view.value).toMatchObject({ at: 'chosen', asks: true });
  });

  it('is on no other host than the app’s own, and nothing is asked of one', async () => {
    const { ground, state } = await opened(null);
    const address = 'https://cloud.example/remote.php/dav/files/';
    state.write(` ${address} `);
    await state.take();
    expect(state.problem.value).toEqual({ kind: 'otherAddress', address, origin: 'https://survey.example' });
    expect(ground.now()).toBeNull();
  });

  it('is said not to be kept where the browser keeps nothing', async () => {
    const folder = new SharedFolder();
    const refused = fail({ kind: 'storageRefused', cause: 'x' } as const);
    const shelf = { load: async () => null, keep: async () => refused };
    const { state } = await opened(null, { picker: async () => folder.handle, shelf });
    await state.pick();
    expect([state.view.value.at, state.problem.value?.kind]).toEqual(['none', 'storageRefused']);
  });
});

describe('what is kept of it', () => {
  const shelf = carrierShelf('exchange');

  it('comes back as it was, and is gone when it was taken away', async () => {
    expect(await shelf.load()).toBeNull();
    goodOf(await shelf.keep({ kind: 'dav', path: '/soundings-files/' }));
    expect(await shelf.load()).toEqual({ kind: 'dav', path: '/soundings-files/' });
    goodOf(await shelf.keep(null));
    expect(await shelf.load()).toBeNull();
  });

  it('is none where it is something else, and told where it cannot be kept', async () => {
    for (const other of [7, { kind: 'dav' }, { kind: 'folder' }, { kind: 'stick', path: '/' }]) {
      goodOf(await shelf.keep(other as unknown as KeptCarrier));
      expect(await shelf.load()).toBeNull();
    }
    goodOf(await shelf.keep(null));
    // No handle of a browser: a function cannot be kept.
    const kept = { kind: 'folder', handle: new SharedFolder().handle } as const;
    expect(await shelf.keep(kept)).toMatchObject({ problem: { kind: 'storageRefused' } });
  });

  it('is one place for files between devices and another for back-ups', async () => {
    const backups = carrierShelf('backup');
    goodOf(await shelf.keep({ kind: 'dav', path: '/soundings-files/' }));
    expect(await backups.load()).toBeNull();
    goodOf(await backups.keep({ kind: 'dav', path: '/backups/' }));
    goodOf(await shelf.keep(null));
    expect(await backups.load()).toEqual({ kind: 'dav', path: '/backups/' });
    goodOf(await backups.keep(null));
  });
});
