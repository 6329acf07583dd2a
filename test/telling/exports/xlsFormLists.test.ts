import { describe, expect, it } from 'vitest';
import { listGiver } from '../../../src/telling/exports/xlsFormLists.ts';

const option = (code: number, more = {}) => ({ code, text: { en: `Option ${code}` }, ...more });
const giver = () => {
  let given = 0;
  return listGiver(
    (wanted) => {
      given += 1;
      return `${wanted}${given}`;
    },
    (text) => text,
  );
};

describe('the lists of a form', () => {
  it('are shared by questions that offer the same', () => {
    const lists = giver();
    expect(lists.listOf([option(1), option(2)], [])).toBe('list1');
    expect(lists.listOf([option(1), option(2)], [])).toBe('list1');
    expect(lists.listOf([option(1), option(2)], ['dontKnow'])).toBe('list2');
    expect(lists.rows.map(({ cells }) => `${cells['list_name']} ${cells['name']}`)).toEqual([
      'list1 1',
      'list1 2',
      'list2 1',
      'list2 2',
      'list2 dont_know',
    ]);
  });

  it('say in columns of our own what a choice of a form cannot', () => {
    const lists = giver();
    lists.listOf([option(1, { endsWith: 'underAge' }), option(7, { name: 'seven' })], []);
    expect(lists.rows.map(({ own }) => own)).toEqual([{ endsWith: 'underAge', name: null }, { code: 7 }]);
  });

  it('are never empty', () => {
    const lists = giver();
    lists.listOf([], []);
    expect(lists.rows.map(({ own }) => own)).toEqual([{ role: 'none' }]);
  });
});
