import { describe, expect, it, vi } from 'vitest';
import { joinTabs } from '../../../src/keeping/sealing/otherTabs.ts';
import { waitUntil } from '../../fixtures/waitFor.ts';

describe('other tabs', () => {
  it('hear that something was locked, where the same is open, and not after they closed it', async () => {
    const heard = { same: vi.fn(), other: vi.fn(), closed: vi.fn(), own: vi.fn() };
    const same = joinTabs('s1', heard.same);
    const other = joinTabs('s2', heard.other);
    joinTabs('s1', heard.closed).close();
    const own = joinTabs('s1', heard.own);
    own.tellLocked();
    await waitUntil(() => heard.same.mock.calls.length > 0);
    expect([heard.other, heard.closed, heard.own].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
    for (const tab of [same, other, own]) tab.close();
  });
});
