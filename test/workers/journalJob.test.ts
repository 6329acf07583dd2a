import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalRequest } from '../../src/keeping/storage/journalDesk.ts';
import { journalJob } from '../../src/workers/journalJob.ts';
import { aFolder } from '../fixtures/aJournal.ts';

const journal = aFolder();
/** Fails the opening of a file, once each. */
let faults: Error[] = [];
const removed: string[] = [];

/** The private file system, as far as a worker asks it. */
const folder = {
  getFileHandle: async (name: string) => ({
    createSyncAccessHandle: async () => {
      const fault = faults.shift();
      if (fault !== undefined) throw fault;
      return journal.open(name);
    },
  }),
  removeEntry: async (name: string) => {
    removed.push(name);
    journal.files.delete(name);
  },
};
const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) };

const ask = (request: JournalRequest['ask']) =>
  journalJob({ ask: request, holds: false } satisfies JournalRequest, () => undefined);
const row = { table: 'counters', row: { id: 'tablet', next: 2 } } as const;
const written = { for: 'write', change: { rows: [row], gone: [] } } as const;
const read = { for: 'rows', places: [{ table: 'counters', key: 'tablet' }] } as const;

beforeEach(() => {
  vi.stubGlobal('navigator', { storage });
  [faults, removed.length] = [[], 0];
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the worker of the journal', () => {
  it('keeps what it is given in files of the private file system', async () => {
    await ask(written);
    expect(journal.files.size).toBeGreaterThan(0);
    expect(await ask(read)).toEqual([row]);
    expect(removed).toEqual([]);
  });

  it('F13: makes a file anew that the list of its folder names and that is gone', async () => {
    await ask(written);
    faults = [new DOMException('gone', 'NotFoundError')];
    await ask(written);
    expect(removed).toHaveLength(1);
    expect(await ask(read)).toEqual([row]);
  });

  it.each([new DOMException('held', 'NoModificationAllowedError'), new TypeError('no such call')])(
    'deletes nothing where a file does not open otherwise: %s',
    async (fault) => {
      faults = [fault];
      await expect(ask(read)).rejects.toBe(fault);
      expect(removed).toEqual([]);
    },
  );
});
