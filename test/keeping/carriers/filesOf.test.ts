import { expect, it } from 'vitest';
import { filesOf } from '../../../src/keeping/carriers/filesOf.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { openFolder, SharedFolder } from '../../fixtures/aSharedFolder.ts';

it('F54: finds files by sort, with the copies that synced folders make, and none that is only being written', async () => {
  const folder = new SharedFolder();
  const names = [
    'soundings-bundle-0a4b1c-3.txt',
    'soundings-bundle-0a4b1c-3 (1).txt',
    'soundings-bundle-0a4b1c-3 (conflicted copy 2026-11-22 094500).txt',
    'soundings-bundle-0a4b1c-3-LAPTOP7.txt',
    'soundings-bundle-0a4b1c-4.txt.crswap',
    '.soundings-bundle-0a4b1c-4.txt.~f2a',
    '~soundings-bundle-0a4b1c-4.tmp',
    'soundings-bundle-0a4b1c-4.txt.part',
    'soundings-receipt-oak-3.txt',
    'soundings-pack-residents-1.txt',
    'wards.txt',
  ];
  for (const name of names) folder.files.set(name, new TextEncoder().encode(name));
  const carrier = await openFolder(folder);
  const bundles = goodOf(await filesOf(carrier, 'bundle'));
  expect(bundles.files.map(({ name }) => name)).toEqual(names.slice(0, 4));
  expect(goodOf(await filesOf(carrier, 'receipt')).files.map(({ name }) => name)).toEqual([names[8]]);
  folder.faults.isBusy = true;
  const busy = goodOf(await filesOf(carrier, 'pack'));
  expect(busy).toMatchObject({ files: [], unread: [{ name: names[9], problem: { why: 'busy' } }] });
  folder.faults.isGone = true;
  expect(await filesOf(carrier, 'pack')).toMatchObject({ problem: { why: 'gone' } });
});
