import type { Values } from '../../counting/analysis/respondents.ts';
import { type Columns, keyOf, rowsOf } from './columns.ts';

/**
 * What records in columns say under a name, or under names within one another, without making the records.
 *
 * @param parts Records one after the other.
 * @param path At least one name.
 */
export function valuesUnder(parts: readonly Columns[], path: readonly string[]): Values {
  const different: unknown[] = [];
  const at = new Int32Array(parts.reduce((sum, { shape }) => sum + shape.length, 0));
  const known = new Map<unknown, number>();
  let from = 0;
  for (const part of parts) {
    const its = valuesOf(part, path);
    // What few say apart is one thing in all parts.
    const isShared = its.different.length * 8 <= its.at.length;
    const places = its.different.map((value) => {
      const key = isShared ? keyOf(value) : different.length;
      const place = (isShared ? known.get(key) : undefined) ?? different.length;
      if (place === different.length) {
        different.push(value);
        if (isShared) known.set(key, place);
      }
      return place;
    });
    for (let i = 0; i < its.at.length; i += 1) at[from + i] = places[its.at[i] as number] ?? -1;
    from += its.at.length;
  }
  return { different, at };
}

function valuesOf(columns: Columns, [name, ...within]: readonly string[]): Values {
  const place = columns.names.indexOf(name as string);
  const column = columns.parts[place];
  if (column === undefined) return { different: [], at: new Int32Array(columns.shape.length).fill(-1) };
  if (!('within' in column)) {
    const [different, at] = 'all' in column ? [column.all, null] : [column.different, column.at];
    return inside({ different, at: spread(columns, place, at) }, within);
  }
  if (within.length === 0) return { different: rowsOf(column.within), at: spread(columns, place, null) };
  const its = valuesOf(column.within, within);
  return { different: its.different, at: spread(columns, place, its.at) };
}

/** For each record its place, where those that have the name have these; in their turn where null. */
function spread({ shapes, shape }: Columns, name: number, at: ArrayLike<number> | null): Int32Array {
  const has = shapes.map((names) => names.includes(name));
  const places = new Int32Array(shape.length);
  let next = 0;
  for (let i = 0; i < places.length; i += 1) {
    if (has[shape[i] as number] !== true) {
      places[i] = -1;
      continue;
    }
    places[i] = at === null ? next : (at[next] as number);
    next += 1;
  }
  return places;
}

/** What values say that are records themselves. */
function inside({ different, at }: Values, [name, ...within]: readonly string[]): Values {
  if (name === undefined) return { different, at };
  const said = different.map((value) =>
    isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined,
  );
  const places = Int32Array.from(at, (place) => (place < 0 || said[place] === undefined ? -1 : place));
  return inside({ different: said, at: places }, within);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
