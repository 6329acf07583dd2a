/**
 * Lets whatever waits come first, such as a tap: long work of the page is done in pieces with this in between.
 *
 * A message to oneself, not a timer: browsers hold the timers of a page in the background back.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
