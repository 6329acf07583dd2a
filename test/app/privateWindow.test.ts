import { afterEach, describe, expect, it, vi } from 'vitest';
import { looksPrivate } from '../../src/app/privateWindow.ts';

afterEach(() => vi.unstubAllGlobals());

const GIB = 2 ** 30;

/** A browser that gives these signs. */
function browser({ quota, heap, files }: { quota?: number; heap?: number; files?: 'given' | 'refused' }) {
  const getDirectory =
    files === 'given'
      ? async () => ({})
      : () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  vi.stubGlobal('navigator', {
    storage: files === undefined ? {} : { getDirectory },
    ...(quota === undefined
      ? {}
      : {
          webkitTemporaryStorage: {
            queryUsageAndQuota: (onFound: (used: number, all: number) => void) => onFound(0, quota),
          },
        }),
  });
  vi.stubGlobal('performance', heap === undefined ? {} : { memory: { jsHeapSizeLimit: heap } });
}

describe('F19: a private window', () => {
  it('is known by the private file system that it refuses, as in Firefox and Safari', async () => {
    browser({ files: 'refused' });
    expect(await looksPrivate()).toBe(true);
    browser({ files: 'given' });
    expect(await looksPrivate()).toBe(false);
  });

  it('is known by a quota that goes by the memory, as in older Chromium', async () => {
    browser({ quota: 3 * GIB, heap: 4 * GIB, files: 'given' });
    expect(await looksPrivate()).toBe(true);
  });

  it('is not called ordinary where the browser gives no sign, as in newer Chromium', async () => {
    browser({ quota: 10 * GIB, heap: 4 * GIB, files: 'given' });
    expect(await looksPrivate()).toBeNull();
    browser({});
    expect(await looksPrivate()).toBeNull();
  });
});
