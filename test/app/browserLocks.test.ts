import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserLocks } from '../../src/app/browserLocks.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser whose lock manager fails like this. */
function locksFailWith(error: Error): void {
  const refuse = () => Promise.reject(error);
  vi.stubGlobal('navigator', { locks: { request: refuse, query: refuse } });
}

describe('locks that the browser denies', () => {
  it('stand in nobody’s way: where they are denied, storing is too, and that is what is told', async () => {
    locksFailWith(new DOMException('The request was denied.', 'SecurityError'));
    expect(await browserLocks.hold('interview:1')).toBeTypeOf('function');
    expect(await browserLocks.held('interview:')).toEqual([]);
  });

  it('do not hide another fault', async () => {
    locksFailWith(new TypeError('broken'));
    await expect(browserLocks.hold('interview:1')).rejects.toThrow('broken');
    await expect(browserLocks.held('interview:')).rejects.toThrow('broken');
  });

  it('are no matter where a browser has none', async () => {
    vi.stubGlobal('navigator', {});
    expect(await browserLocks.hold('interview:1')).toBeTypeOf('function');
    expect(await browserLocks.held('interview:')).toEqual([]);
  });
});
