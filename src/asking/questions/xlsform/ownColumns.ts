/** Fields of a question, an option or a section that stand in columns of our own, by name; null takes a field away. */
export type OwnFields = Readonly<Record<string, unknown>>;

/** What is to be set in something that was read from the columns of XLSForm so that it is the same as it was. */
export function ownFields(thing: object, read: object): OwnFields {
  const [now, before] = [new Map(Object.entries(thing)), new Map(Object.entries(read))];
  const names = [...new Set([...now.keys(), ...before.keys()])];
  return Object.fromEntries(
    names.flatMap((name) =>
      isSameJson(now.get(name), before.get(name)) ? [] : [[name, now.get(name) ?? null]],
    ),
  );
}

/** The thing with those fields set. */
export function withOwnFields<Thing extends object>(read: Thing, own: OwnFields): Thing {
  const fields = Object.entries({ ...read, ...own }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return Object.fromEntries(fields) as Thing;
}

/**
 * A field as a cell: a text as it is, unless it would be read as something else; all others as JSON. What looks like a
 * reference is written otherwise: pyxform looks for questions by its name in whatever column.
 */
export function ownCell(value: unknown): string {
  const isPlain =
    typeof value === 'string' && value.trim() !== '' && !value.includes('${') && ownValue(value) === value;
  return isPlain ? value : JSON.stringify(value).replaceAll('${', '\\u0024{');
}

/** The field that a cell holds. Somebody may have written it by hand: it is not what it should be until it is checked. */
export function ownValue(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

/** Whether two things are the same as JSON, in whatever order their fields stand. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
  return mine.size === theirs.size && [...mine].every(([name, value]) => isSameJson(value, theirs.get(name)));
}

function fieldsOf(thing: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(thing).filter(([, value]) => value !== undefined));
}
