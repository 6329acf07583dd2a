const AT_LATEST_MS = 10_000;

/**
 * Settles once the first page that says something is painted, or after a while without one: what nobody waits for
 * begins then, and does not slow down what somebody does.
 */
export async function firstHeading(place: Element): Promise<void> {
  await new Promise<void>((resolve) => {
    const settle = () => {
      watcher.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(settle, AT_LATEST_MS);
    const watcher = new MutationObserver(() => {
      if (place.querySelector('main h1') !== null) settle();
    });
    watcher.observe(place, { childList: true, subtree: true });
    if (place.querySelector('main h1') !== null) settle();
  });
  // The first timer after a frame begins runs once that frame is painted. A hidden page gets no frame.
  await new Promise<void>((resolve) => {
    if (document.visibilityState === 'hidden') setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
