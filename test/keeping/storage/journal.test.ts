import { describe, expect, it } from 'vitest';
import type { JournalRequest } from '../../../src/keeping/storage/journalDesk.ts';
import { aJournal } from '../../fixtures/aJournal.ts';

/** A journal whose worker notes what it is asked, and whether it is to keep its files open. */
function noted(trouble: () => DOMException | null = () => null) {
  const asked: string[] = [];
  const journal = aJournal(undefined, async (_, request) => {
    const { ask, holds } = request as JournalRequest;
    asked.push(`${ask.for}${holds ? ', held' : ''}`);
    const wrong = trouble();
    if (wrong !== null) throw wrong;
    return [];
  });
  return { journal, asked };
}

const nothing = { rows: [], gone: [] };

describe('the journal of a tablet', () => {
  it('is held until the last who holds it lets go, however often each of them does', async () => {
    const { journal, asked } = noted();
    const [one, other] = [journal.hold(), journal.hold()];
    one();
    one();
    await journal.write(nothing);
    other();
    await journal.write(nothing);
    expect(asked).toEqual(['write, held', 'nothing', 'write']);
  });

  it('is not asked to let go of what another tab has', async () => {
    const { journal, asked } = noted(() => new DOMException('held', 'NoModificationAllowedError'));
    const release = journal.hold();
    expect(await journal.write(nothing)).toBe(false);
    expect(journal.trouble).toBe('busy');
    asked.length = 0;
    release();
    // Whoever was busy may stay so: asked once, where it was four times.
    expect(await journal.rows([])).toBeNull();
    expect(asked).toEqual(['rows']);
  });

  it('is asked again after it was busy, and never again after it failed', async () => {
    const troubles: (DOMException | null)[] = [
      new DOMException('held', 'NoModificationAllowedError'),
      null,
      new DOMException('broken', 'UnknownError'),
    ];
    const { journal, asked } = noted(() => troubles.shift() ?? null);
    expect(await journal.fill(nothing)).toBe(true);
    expect(journal.trouble).toBeNull();
    for (const read of [journal.index, journal.summary]) expect(await read()).toBeNull();
    expect(journal.trouble).toBe('failed');
    expect(asked).toEqual(['write', 'write', 'index']);
  });

  it('is given up where it does not answer', async () => {
    const journal = aJournal(
      undefined,
      (_, __, watch) =>
        new Promise((_resolve, reject) => {
          watch?.signal?.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError')));
        }),
    );
    expect(await journal.write(nothing)).toBe(false);
    expect(journal.trouble).toBe('slow');
  });
});
