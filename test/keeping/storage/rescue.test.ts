import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { rescueCopy } from '../../../src/keeping/storage/rescue.ts';
import { aDay, aTablet } from '../../fixtures/aDay.ts';
import { goodOf } from '../../fixtures/aDevice.ts';
import { aJournal } from '../../fixtures/aJournal.ts';

describe('a copy of what is there', () => {
  const linesOf = (copy: Uint8Array) =>
    new TextDecoder()
      .decode(copy)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('F8: comes from the journal alone where the database does not open', async () => {
    const tablet = aTablet();
    (await aDay(tablet)).close();
    await Dexie.delete(tablet.name);
    const lines = linesOf(goodOf(await rescueCopy(aJournal(tablet.folder), tablet.name)).bytes);
    expect(lines[0]).toMatchObject({ format: 'soundings-rescue', v: 1, database: null });
    expect(lines[1]).toMatchObject({ store: 'database', unreadable: { kind: 'storageLost' } });
    expect(lines.map((line) => line['journal'])).toEqual(
      expect.arrayContaining(['drafts', 'outbox', 'waves']),
    );
    expect(lines.find((line) => line['journal'] === 'outbox')).toMatchObject({
      record: { number: 1, bytes: { base64: expect.any(String) } },
    });
  });

  it('F8: is a problem where neither store gives anything', async () => {
    const tablet = aTablet();
    tablet.folder.faultBy(() => new DOMException('no', 'SecurityError'));
    expect(await rescueCopy(aJournal(tablet.folder), tablet.name)).toMatchObject({ ok: false });
  });
});
