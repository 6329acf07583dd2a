import { expect, it } from 'vitest';
import { addedItem, counterRows, repeatSort } from '../../../src/keeping/imports/xlsFormRepeats.ts';
import type { FormLine } from '../../../src/keeping/imports/xlsFormSheets.ts';

const line = (cells: Readonly<Record<string, string>>, label?: FormLine['texts']): FormLine => ({
  row: 7,
  cells: new Map(Object.entries(cells)),
  texts: label ?? new Map(),
  own: new Map(),
  leftOut: [],
});
const again = "if(${c} = 0 or ${r}[position()=${c}]/more = 'yes', ${c} + 1, ${c})";

it('knows how often a repeat takes place', () => {
  const sorts = ['', ' ${n} ', '3', again, '${n', 'position(../..)'].map((cell) =>
    repeatSort(line({ repeat_count: cell })),
  );
  expect(sorts).toEqual(['open', 'counted', 'counted', 'again', 'open', 'open']);
});

it('asks for another in the words of the section, with the name in each language', () => {
  const person = line({ name: 'p' }, new Map([['label', { en: 'Person', cy: 'Rhywun', fr: 'Personne' }]]));
  const { line: added, within } = addedItem(person, 'another', [person]);
  expect(added.cells.get('name')).toBe('p_another');
  expect(added.texts.get('label')).toEqual({
    en: 'Is there another “Person” to add?',
    cy: 'A oes “Rhywun” arall i’w ychwanegu?',
  });
  expect(within).toEqual([person]);
  expect(addedItem(line({}), 'any', []).line.cells.get('name')).toBe('row_7_any');
});

it('passes over a row that only counts the times of a repeat, and of a repeat that asks for them', () => {
  const counter = line({ type: 'calculate', name: 'c', calculation: 'count( ${r} )' });
  const repeat = line({ type: 'begin_repeat', name: 'r', repeat_count: again });
  const reader = line({ type: 'note', name: 'n' }, new Map([['label', { en: 'All ${c}' }]]));
  const other = line({ type: 'calculate', name: 'c', calculation: 'count(${r}) + 1' });
  const counted = line({ type: 'begin_repeat', name: 'r', repeat_count: '${c}' });
  expect([...counterRows([counter, repeat])]).toEqual([counter]);
  expect(counterRows([counter, repeat, reader]).size).toBe(0);
  expect(counterRows([other, repeat]).size).toBe(0);
  expect(counterRows([counter, counted]).size).toBe(0);
});

it('passes over thousands of such rows at once', () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => [
    line({ type: 'calculate', name: `c${at}`, calculation: `count(\${r${at}})` }),
    line({ name: `r${at}`, repeat_count: again.replaceAll('c}', `c${at}}`).replaceAll('r}', `r${at}}`) }),
    line({ type: 'note', name: `n${at}`, relevant: '${c0} > 1' }),
  ]).flat();
  expect(counterRows(rows).size).toBe(4_999);
});
