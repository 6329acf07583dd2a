/** Other tabs of this browser in which the same is open. */
export interface OtherTabs {
  /** Tells them that it was locked here. */
  tellLocked(): void;
  close(): void;
}

/**
 * Joins the tabs in which the same is open. Nothing goes over to them but that it was locked: no key, no name, no answer.
 *
 * @param what Names what is open; the same in each tab.
 * @param onLocked Called when it was locked in another tab.
 */
export function joinTabs(what: string, onLocked: () => void): OtherTabs {
  const channel = new BroadcastChannel(`soundings-locked/${what}`);
  channel.onmessage = onLocked;
  return {
    tellLocked: () => channel.postMessage(null),
    close: () => channel.close(),
  };
}
