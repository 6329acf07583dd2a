import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/core/day.ts';
import { overviewOf } from '../../../src/keeping/storage/counts.ts';
import { deleteFigures, listFigures, saveFigures } from '../../../src/keeping/storage/figures.ts';
import { watch } from '../../../src/keeping/storage/watch.ts';
import { aDatabase, filed, goodOf, someInterview, today } from '../../fixtures/aDevice.ts';
import { waitFor } from '../../fixtures/waitFor.ts';

describe('watching', () => {
  it('tells the first answer and each change, until it is stopped', async () => {
    const database = await aDatabase();
    const seen: number[] = [];
    const stop = watch(
      () => overviewOf(database, today),
      (overview) => seen.push(goodOf(overview)[0]?.waves[0]?.counts.today ?? -1),
    );
    await waitFor(() => expect(seen.at(-1)).toBe(0));
    await filed(database, someInterview('one'));
    await waitFor(() => expect(seen.at(-1)).toBe(1));
    stop();
    await filed(database, someInterview('two'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen.at(-1)).toBe(1);
  });
});

describe('loaded figures', () => {
  it('are listed in the order in which they were loaded, and can be taken away', async () => {
    const database = await aDatabase();
    const file = (name: string, at: string) => ({
      id: name,
      name,
      loadedAt: instant(at),
      mode: 'adds' as const,
      figures: [],
    });
    goodOf(await saveFigures(database, file('b', '2026-11-22T10:00:00.000Z')));
    goodOf(await saveFigures(database, file('a', '2026-11-22T11:00:00.000Z')));
    expect(goodOf(await listFigures(database)).map((one) => one.name)).toEqual(['b', 'a']);
    goodOf(await deleteFigures(database, 'b'));
    expect(goodOf(await listFigures(database)).map((one) => one.name)).toEqual(['a']);
  });
});
