import { describe, expect, it } from 'vitest';
import { type Here, planOf } from '../../../src/keeping/storage/comparePlan.ts';
import { type KeptRow, keptRow } from '../../../src/keeping/storage/journalChange.ts';
import type { DraftRow, TabletRow } from '../../../src/keeping/storage/rows.ts';

const tablet = (name: string, next: number, head = ''): TabletRow =>
  ({ id: 'tablet', tablet: name, next, head }) as TabletRow;
const draft = (revision: number | undefined, text: string): DraftRow =>
  ({
    id: 'one',
    survey: 's',
    wave: 'w',
    ...(revision !== undefined && { revision }),
    bytes: new TextEncoder().encode(text),
  }) as unknown as DraftRow;

const here = (more: Partial<Here>): Here => ({
  drafts: [],
  finished: new Map(),
  counters: [],
  tombstones: [],
  setup: [],
  known: new Set(),
  ...more,
});

/** What a plan fills, by table and key; null where the stores are not of one tablet. */
function filled(mine: Partial<Here>, journal: readonly KeptRow[]) {
  const plan = planOf(here(mine), journal);
  if (plan === 'foreign') return null;
  return {
    database: plan.toDatabase.map(({ table, key }) => `${table}/${key}`),
    journal: plan.toJournal.map(({ table, row }) => `${table}/${row['id']}`),
  };
}

describe('two stores of one tablet', () => {
  it('are known by the name, but for a database made anew that has numbered nothing', () => {
    const journal = [keptRow('counters', tablet('old', 3, 'b'))];
    expect(filled({ counters: [tablet('new', 1)] }, journal)).toEqual({
      database: ['counters/tablet'],
      journal: [],
    });
    expect(filled({ counters: [tablet('new', 2, 'a')] }, journal)).toBeNull();
    expect(filled({ counters: [tablet('new', 1)], finished: new Map([['r', 1]]) }, journal)).toBeNull();
  });

  it('are known by the chain: of as many numbers, both end in one link', () => {
    const counters = [tablet('old', 3, 'b')];
    expect(filled({ counters }, [keptRow('counters', tablet('old', 3, 'b'))])).not.toBeNull();
    expect(filled({ counters }, [keptRow('counters', tablet('old', 3, 'c'))])).toBeNull();
  });
});

describe('an interview in progress in both', () => {
  it.each([
    ['counts more here', draft(3, 'x'), draft(2, 'y'), { database: [], journal: ['drafts/one'] }],
    ['counts more there', draft(2, 'x'), draft(3, 'y'), { database: ['drafts/one'], journal: [] }],
    [
      'counts the same and is another',
      draft(2, 'x'),
      draft(2, 'y'),
      { database: [], journal: ['drafts/one'] },
    ],
    ['is the same', draft(2, 'x'), draft(2, 'x'), { database: [], journal: [] }],
    ['never counted here', draft(undefined, 'x'), draft(1, 'y'), { database: ['drafts/one'], journal: [] }],
    ['never counted there', draft(1, 'x'), draft(undefined, 'y'), { database: [], journal: ['drafts/one'] }],
  ] as const)('that %s', (_, mine, its, expected) => {
    expect(filled({ drafts: [mine] }, [keptRow('drafts', its)])).toEqual(expected);
  });
});
