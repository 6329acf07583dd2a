import { expect, it } from 'vitest';
import type { JournalIndex } from '../../../src/keeping/storage/journalBook.ts';
import type { KeptRow } from '../../../src/keeping/storage/journalChange.ts';
import { createDesk } from '../../../src/keeping/storage/journalDesk.ts';
import { aFolder } from '../../fixtures/aJournal.ts';

it('opens no file where it is only let go of, and knows no row that was never written', async () => {
  const folder = aFolder();
  const desk = createDesk(folder.open);
  expect(await desk({ ask: { for: 'nothing' }, holds: false })).toBeNull();
  expect(folder.files.size).toBe(0);
  expect(
    await desk({ ask: { for: 'rows', places: [{ table: 'drafts', key: 'one' }] }, holds: true }),
  ).toEqual([]);
  expect(folder.files.size).toBe(4);
});

it('sends each row with its own bytes alone, not with the file that they were read from', async () => {
  const folder = aFolder();
  const row = (id: string) => ({ id, bytes: new Uint8Array(100).fill(7) });
  const rows = [
    { table: 'drafts', row: row('one') },
    { table: 'outbox', row: row('two') },
    { table: 'counters', row: { id: 'tablet', next: 2 } },
  ] as const;
  await createDesk(folder.open)({ ask: { for: 'write', change: { rows, gone: [] } }, holds: false });
  const desk = createDesk(folder.open);
  const places = rows.map(({ table, row: { id } }) => ({ table, key: id }));
  const replies = [
    await desk({ ask: { for: 'rows', places }, holds: true }),
    ((await desk({ ask: { for: 'summary' }, holds: true })) as JournalIndex).rows,
    ((await desk({ ask: { for: 'index' }, holds: true })) as JournalIndex).rows,
  ] as readonly (readonly KeptRow[])[];
  const sizes = replies.map((list) =>
    list.flatMap(({ row: { bytes } }) => (bytes instanceof Uint8Array ? [bytes.buffer.byteLength] : [])),
  );
  expect(sizes).toEqual([[100, 100], [100], [100]]);
});
