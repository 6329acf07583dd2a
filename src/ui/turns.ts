const waiting = new Set<() => void>();
let isCalled = false;

/**
 * Puts off work that can wait until the page has been painted; then it is done piece by piece, so that a tap in between
 * is heard.
 *
 * @returns Takes the work back.
 */
export function waitForTurn(work: () => void): () => void {
  waiting.add(work);
  if (!isCalled) {
    isCalled = true;
    setTimeout(nextTurn);
  }
  return () => waiting.delete(work);
}

function nextTurn(): void {
  const [work] = waiting;
  isCalled = work !== undefined;
  if (work === undefined) return;
  waiting.delete(work);
  work();
  setTimeout(nextTurn);
}

/** Does everything that waits, now. */
export function takeAllTurns(): void {
  for (const work of waiting) {
    waiting.delete(work);
    work();
  }
}
