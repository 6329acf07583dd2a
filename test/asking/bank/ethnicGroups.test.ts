import { expect, it } from 'vitest';
import { ethnicGroupLists } from '../../../src/asking/bank/ethnicGroups.ts';

it('has a list with an edition and an address for each nation', () => {
  expect(ethnicGroupLists.map((list) => list.nation)).toEqual([
    'England',
    'Wales',
    'Scotland',
    'Northern Ireland',
  ]);
  for (const list of ethnicGroupLists) {
    expect(list.edition).not.toBe('');
    expect(list.address).toMatch(/^https:\/\//);
  }
});

it('calls a list seen only where it says when it was read', () => {
  for (const list of ethnicGroupLists) expect(list.mark === 'seen').toBe(list.read !== null);
});

it('puts every finer group under one broad group, with a question that asks for it', () => {
  for (const { groups } of ethnicGroupLists) {
    expect(new Set(groups.map((group) => group.key)).size).toBe(groups.length);
    for (const group of groups) expect(group.details.length > 0).toBe(group.question !== '');
  }
});
