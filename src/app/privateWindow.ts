interface OldQuota {
  queryUsageAndQuota(onFound: (used: number, quota: number) => void, onFailed: () => void): void;
}

/** Bytes the browser would give this window for a while; null where it does not say. Chromium only. */
function temporaryQuota(): Promise<number | null> {
  const old = (navigator as { webkitTemporaryStorage?: OldQuota }).webkitTemporaryStorage;
  if (old === undefined) return Promise.resolve(null);
  return new Promise((resolve) => {
    old.queryUsageAndQuota(
      (_used, quota) => resolve(quota),
      () => resolve(null),
    );
  });
}

/**
 * Whether this is likely a private window, where everything goes when it is closed. Browsers do not say; this goes by
 * what they take away there: Firefox and Safari refuse the private file system, older Chromium ties the quota to the
 * size of the memory instead of the disk. Newer Chromium (seen in 156) reports the same 10 GiB in both sorts of window
 * and gives no other sign: there, only the browser's refusal to keep the store for good hints at it.
 *
 * @returns Null where there is no sign either way.
 */
export async function looksPrivate(): Promise<boolean | null> {
  const heap = (performance as { memory?: { jsHeapSizeLimit: number } }).memory?.jsHeapSizeLimit;
  const quota = await temporaryQuota();
  if (heap !== undefined && quota !== null) return quota < heap * 2 ? true : null;
  if (typeof navigator.storage?.getDirectory !== 'function') return null;
  try {
    await navigator.storage.getDirectory();
    return false;
  } catch {
    return true;
  }
}
