/**
 * Records in columns: what is the same in many of them stands once. A survey of thousands is read in a fraction of the time that
 * its records one by one take, and the same parts are one object afterwards. What comes back says the same, its names in the
 * same order.
 */
export interface Columns {
  readonly columns: 1;
  /** All names of the records. */
  readonly names: readonly string[];
  /** What is said under each name, by the records that have it, in their order. */
  readonly parts: readonly Column[];
  /** The sets of names that there are, as places in `names`. */
  readonly shapes: readonly (readonly number[])[];
  /** For each record, the place of its set. */
  readonly shape: readonly number[];
}

type Column =
  /** Each value by itself. */
  | { readonly all: readonly unknown[] }
  /** The different values, and for each record the place of its own. */
  | { readonly different: readonly unknown[]; readonly at: readonly number[] }
  /** Records in their turn. */
  | { readonly within: Columns };

type Row = Readonly<Record<string, unknown>>;

/** Fewer records are as soon read as they are. */
const WORTH_IT = 20;

/** Records of plain JSON in columns where that is worth it, as they are where not. */
export function inColumns(rows: readonly object[]): Columns | readonly object[] {
  return rows.length < WORTH_IT ? rows : columnsOf(rows);
}

/** Records that were kept, in columns or not. */
export function outOfColumns(kept: unknown): readonly unknown[] {
  return Array.isArray(kept) ? kept : rowsOf(kept as Columns);
}

/** Records of plain JSON in columns, however few they are. */
export function columnsOf(rows: readonly object[]): Columns {
  const names = new Map<string, unknown[]>();
  const places = new Map<string, number>();
  const shapes = new Map<string, { readonly at: number; readonly names: readonly number[] }>();
  const shape: number[] = [];
  for (const row of rows as readonly Row[]) {
    const its: number[] = [];
    for (const name in row) {
      // As JSON has it: what is not there is not said.
      if (row[name] === undefined) continue;
      const place = places.get(name) ?? places.size;
      if (place === places.size) {
        places.set(name, place);
        names.set(name, []);
      }
      names.get(name)?.push(row[name]);
      its.push(place);
    }
    const key = its.join();
    const known = shapes.get(key) ?? { at: shapes.size, names: its };
    shapes.set(key, known);
    shape.push(known.at);
  }
  return {
    columns: 1,
    names: [...names.keys()],
    parts: [...names.values()].map(columnOf),
    shapes: [...shapes.values()].map((one) => one.names),
    shape,
  };
}

function columnOf(values: readonly unknown[]): Column {
  const places = new Map<unknown, number>();
  const different: unknown[] = [];
  const at = values.map((value) => {
    const key = keyOf(value);
    const place = places.get(key) ?? different.length;
    if (place === different.length) {
      places.set(key, place);
      different.push(value);
    }
    return place;
  });
  // Many different records say the same in their parts: as columns of these they are told sooner.
  if (different.length * 8 <= values.length) return { different, at };
  if (values.every(isRow)) return { within: columnsOf(values) };
  return different.length * 2 <= values.length ? { different, at } : { all: values };
}

/** A text that two values share only where they say the same. */
export function keyOf(value: unknown): unknown {
  return typeof value === 'number' ? value : JSON.stringify(value);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records that columns say. */
export function rowsOf({ names, parts, shapes, shape }: Columns): readonly Row[] {
  const values = parts.map(valuesOf);
  const next = names.map(() => 0);
  return shape.map((one) => {
    const row: Record<string, unknown> = {};
    for (const place of shapes[one] as readonly number[]) {
      const at = next[place] as number;
      say(row, names[place] as string, values[place]?.[at]);
      next[place] = at + 1;
    }
    return row;
  });
}

/** As JSON.parse does it: a name that would set what an object inherits is a name like others. */
function say(row: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') row[name] = value;
  else Object.defineProperty(row, name, { value, configurable: true, enumerable: true, writable: true });
}

function valuesOf(column: Column): readonly unknown[] {
  if ('all' in column) return column.all;
  if ('within' in column) return rowsOf(column.within);
  return column.at.map((place) => column.different[place]);
}
