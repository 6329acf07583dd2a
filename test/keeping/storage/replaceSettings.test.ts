import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { replaceSettings } from '../../../src/keeping/storage/replaceSettings.ts';
import { loadSetting, saveSetting } from '../../../src/keeping/storage/settings.ts';
import { aDatabase, goodOf } from '../../fixtures/aDevice.ts';

const place = { survey: id<'survey'>('s'), wave: null };
const replacing = (name: string, seen: unknown, value: unknown) => ({
  place,
  name,
  seen,
  part: (kept: unknown) => kept,
  next: () => value,
});

describe('settings that are kept in the place of what was seen', () => {
  it('are kept where nothing was, and where it is still so, in whatever order its parts are', async () => {
    const database = await aDatabase();
    goodOf(await replaceSettings(database, [replacing('a', null, { low: 1, high: 2 })]));
    goodOf(await replaceSettings(database, [replacing('a', { high: 2, low: 1 }, { low: 3 })]));
    expect(goodOf(await loadSetting(database, place, 'a'))).toEqual({ low: 3 });
  });

  it('are none of them kept where one was changed meanwhile', async () => {
    const database = await aDatabase();
    goodOf(await saveSetting(database, place, 'b', 'changed'));
    const both = [replacing('a', null, 1), replacing('b', 'seen', 2)];
    const told = await replaceSettings(database, both, true);
    expect(told).toEqual({ ok: false, problem: { kind: 'settingChanged', isTyped: true } });
    expect(goodOf(await loadSetting(database, place, 'a'))).toBeNull();
    expect(goodOf(await loadSetting(database, place, 'b'))).toBe('changed');
  });

  it('may be kept twice by one call that is tried again, and be changed alike in two tabs', async () => {
    const database = await aDatabase();
    const once = replacing('a', null, { low: 1 });
    goodOf(await replaceSettings(database, [once]));
    goodOf(await replaceSettings(database, [once]));
    expect(goodOf(await loadSetting(database, place, 'a'))).toEqual({ low: 1 });
  });

  it('leave one of two tabs that save at the same moment to be told', async () => {
    const database = await aDatabase();
    const told = await Promise.all(
      [1, 2].map((one) => replaceSettings(database, [replacing('a', null, one)])),
    );
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
