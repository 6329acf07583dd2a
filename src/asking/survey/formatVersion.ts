import * as v from 'valibot';
import type { FileNoun, Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** A format with its versions: what it is called, how older ones are brought up to date, what the newest looks like. */
export interface Format<Value> {
  readonly what: FileNoun;
  /** The newest version known here. */
  readonly known: number;
  /** `upgraders[i]` turns version i + 1 into version i + 2, and changes nothing in what it is given. */
  readonly upgraders: readonly ((old: object) => object)[];
  readonly schema: v.GenericSchema<unknown, Value>;
}

/**
 * Reads something that came from outside and brings it up to date.
 *
 * @returns `newerVersion` with both numbers, or `damagedFile` whose cause is the path to what is wrong.
 */
export function readFormat<Value>(format: Format<Value>, raw: unknown): Result<Value, Problem> {
  const { what, known, schema } = format;
  const found = versionOf(raw);
  if (found === null) return fail({ kind: 'damagedFile', what, line: null, cause: 'v' });
  if (found > known) return fail({ kind: 'newerVersion', what, found, known });
  const read = v.safeParse(schema, newestOf(format, raw as object), { abortEarly: true });
  if (read.success) return ok(read.output);
  const cause = v.getDotPath(read.issues[0]) ?? read.issues[0].type;
  return fail({ kind: 'damagedFile', what, line: null, cause: cause.slice(0, 200) });
}

/** Something of a known version as the newest one has it, whether it is whole or not. */
export function newestOf<Value>({ upgraders }: Format<Value>, raw: object): object {
  return upgraders.slice((versionOf(raw) ?? 1) - 1).reduce((old, upgrade) => upgrade(old), raw);
}

function versionOf(raw: unknown): number | null {
  const found = (raw as { readonly v?: unknown } | null | undefined)?.v;
  return typeof found === 'number' && Number.isInteger(found) && found >= 1 ? found : null;
}
