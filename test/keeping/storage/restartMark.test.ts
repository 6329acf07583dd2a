import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Locks } from '../../../src/core/world.ts';
import { markSetUp, wasRestarted } from '../../../src/keeping/storage/restartMark.ts';
import { keepSigner } from '../../../src/keeping/storage/tabletOffice.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';
import { shut } from '../../fixtures/shutDatabase.ts';

beforeEach(() => {
  const held = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
    clear: () => held.clear(),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Names held by the tabs of one browser. */
function aBrowser() {
  const names = new Set<string>();
  const locks: Locks = {
    hold: async (name) => {
      if (names.has(name)) return null;
      names.add(name);
      return () => names.delete(name);
    },
    held: async (prefix) => [...names].filter((name) => name.startsWith(prefix)),
  };
  /** The page is loaded anew, or its tab is closed: what it held is free. */
  const letGo = () => names.clear();
  return { locks, letGo };
}

async function aTabletWithPack() {
  const database = await aDatabase();
  const signer = { key: 'k', name: 'T', wrapped: '' } as unknown as Parameters<typeof keepSigner>[1];
  goodOf(await keepSigner(database, signer));
  return database;
}

describe('F20: the restart test of a tablet', () => {
  it('is not begun before its first pack, nor where the store cannot be read', async () => {
    expect(await wasRestarted(await aDatabase(), aBrowser().locks)).toBeNull();
    const database = await aTabletWithPack();
    shut(database);
    expect(await wasRestarted(database, aBrowser().locks)).toBeNull();
    vi.restoreAllMocks();
  });

  it('is not passed in the tab that took the pack, nor when that loads its page again', async () => {
    const database = await aTabletWithPack();
    const { locks, letGo } = aBrowser();
    await markSetUp(locks);
    expect(await wasRestarted(database, locks)).toBe(false);
    letGo();
    expect(await wasRestarted(database, locks)).toBe(false);
  });

  it('is not passed by another tab beside that one', async () => {
    const database = await aTabletWithPack();
    const { locks } = aBrowser();
    await markSetUp(locks);
    sessionStorage.clear();
    expect(await wasRestarted(database, locks)).toBe(false);
  });

  it('is passed when everything was closed and the pack is still there', async () => {
    const database = await aTabletWithPack();
    const { locks, letGo } = aBrowser();
    await markSetUp(locks);
    letGo();
    sessionStorage.clear();
    expect(await wasRestarted(database, locks)).toBe(true);
  });

  it('goes by the open tab alone where the browser lets nothing be noted', async () => {
    const database = await aTabletWithPack();
    const { locks } = aBrowser();
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('sessionStorage', { getItem: denied, setItem: denied });
    await markSetUp(locks);
    expect(await wasRestarted(database, locks)).toBe(false);
  });
});
