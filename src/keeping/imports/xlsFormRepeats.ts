import { addedText } from '../../asking/questions/xlsform/formOptions.ts';
import { againIn } from '../../asking/survey/xlsform/againCell.ts';
import { formulaInCell } from '../../asking/survey/xlsform/formNames.ts';
import { plainFormula } from './xlsFormCells.ts';
import type { FormLine } from './xlsFormSheets.ts';
import type { FormItem } from './xlsFormTree.ts';

/**
 * How often a repeat of a form takes place: as its count says; as long as a question in it says so; or as often as
 * somebody adds one, before each time.
 */
export type RepeatSort = 'counted' | 'again' | 'open';

/** How often a repeat takes place. One whose count cannot be read is left to whoever answers. */
export function repeatSort({ cells }: FormLine): RepeatSort {
  const cell = cells.get('repeat_count') ?? '';
  if (againIn(cell) !== null) return 'again';
  const read = formulaInCell(plainFormula(cell));
  return read.ok && read.value !== null ? 'counted' : 'open';
}

/** What is asked for the button of other programs that adds a time: before the first one, or after each. */
export function addedItem(line: FormLine, which: 'any' | 'another', within: readonly FormLine[]): FormItem {
  const name = line.cells.get('name') ?? `row_${line.row}`;
  const called = line.texts.get('label');
  const label = addedText(which, called === undefined || called.en.trim() === '' ? { en: name } : called);
  return {
    line: {
      row: line.row,
      // A repeat may be called what no question can be: then nothing could refer to the one that is added.
      cells: new Map([['name', `${name.replace(/[^\w.-]/g, '_').replace(/^(?![A-Za-z_])/, '_')}_${which}`]]),
      texts: new Map([['label', label]]),
      own: new Map(),
      leftOut: [],
    },
    type: { sort: 'asked', type: 'anyToAdd', list: null, hasOther: false },
    rows: null,
    within,
    leadIn: undefined,
  };
}

/** Rows that count the times of a repeat for its own sake, and that nothing else names: here that is known by itself. */
export function counterRows(lines: readonly FormLine[]): ReadonlySet<FormLine> {
  const counters = new Map(
    lines.flatMap(({ cells }) => {
      const again = againIn(cells.get('repeat_count') ?? '');
      return again === null ? [] : [[again.counter, again.section] as const];
    }),
  );
  if (counters.size === 0) return new Set();
  const naming = namedBy(lines);
  return new Set(
    lines.filter((line) => {
      // Our own are passed over as what they are.
      if (line.own.has('part')) return false;
      const name = line.cells.get('name') ?? '';
      const section = counters.get(name);
      if (section === undefined) return false;
      const counts = (line.cells.get('calculation') ?? '').replace(/\s+/g, '') === `count(\${${section}})`;
      return counts && (naming.get(name) ?? []).every((one) => one === line);
    }),
  );
}

/** The rows that refer to each name, but for a repeat that goes on as long as its count says. */
function namedBy(lines: readonly FormLine[]): ReadonlyMap<string, readonly FormLine[]> {
  const naming = new Map<string, FormLine[]>();
  for (const line of lines) {
    const { cells, texts } = line;
    const said = [...cells].filter(([column, cell]) => column !== 'repeat_count' || againIn(cell) === null);
    const names = JSON.stringify([said, [...texts.values()]]).matchAll(/\$\{\s*([^{}\s]+)\s*\}/g);
    for (const [, name = ''] of names) {
      const known = naming.get(name);
      if (known === undefined) naming.set(name, [line]);
      else known.push(line);
    }
  }
  return naming;
}
