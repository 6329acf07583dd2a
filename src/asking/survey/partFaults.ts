import * as v from 'valibot';
import type { PartFault, PartWrong } from '../../core/problem.ts';

/** How many faults are named; of the rest the number is told. */
const NAMED = 20;
/** A schema names one unknown part of a thing at a time: as often it is asked again without those. */
const ROUNDS = 20;
/** Letters of what is quoted from a file. */
const QUOTED = 200;

type Issue = v.BaseIssue<unknown>;
type Step = PartFault['path'][number];

/** Everything in a file that is not as its schema says, in the order of the file: the first few, and how many more. */
export function partFaults(
  schema: v.GenericSchema,
  raw: unknown,
): { readonly faults: readonly PartFault[]; readonly more: number } {
  const found = new Map<string, PartFault>();
  let rest = raw;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = v.safeParse(schema, rest);
    if (read.success) break;
    const faults = read.issues.flatMap((issue) => innermost(issue, [], 0));
    for (const { path, issue } of faults) {
      const key = JSON.stringify(path);
      if (!found.has(key)) found.set(key, faultOf(raw, path, issue));
    }
    const unknown = faults.filter(({ issue }) => wrongOf(issue) === 'unknown');
    if (unknown.length === 0) break;
    rest = without(
      rest,
      unknown.map(({ path }) => path),
    );
  }
  const all = [...found.values()].toSorted((one, other) => byPlace(raw, one.path, other.path));
  return { faults: all.slice(0, NAMED), more: Math.max(0, all.length - NAMED) };
}

interface Placed {
  readonly path: readonly Step[];
  readonly issue: Issue;
}

/**
 * Where nothing of several shapes fits, what is wrong within the shape that was meant. A shape is meant where it was gone
 * into: the others only miss their own parts.
 */
function innermost(issue: Issue, above: readonly Step[], depth: number): readonly Placed[] {
  const path = [...above, ...stepsOf(issue)];
  // As deep as the door lets conditions stand in one another.
  if (issue.type !== 'union' || issue.issues === undefined || depth > 500) return [{ path, issue }];
  const meant = issue.issues.filter((inner) => {
    const steps = stepsOf(inner).length;
    return steps > 1 || (steps === 1 && inner.type !== 'strict_object');
  });
  return meant.length === 0
    ? [{ path, issue }]
    : meant.flatMap((inner) => innermost(inner as Issue, path, depth + 1));
}

function stepsOf({ path }: Pick<Issue, 'path'>): readonly Step[] {
  return (path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function faultOf(raw: unknown, path: readonly Step[], issue: Issue): PartFault {
  const wrong = wrongOf(issue, path);
  return { path, question: questionOf(raw, path), wrong, detail: detailOf(raw, path, issue) };
}

const TYPES: Readonly<Record<string, PartWrong>> = {
  string: 'text',
  number: 'number',
  finite: 'number',
  integer: 'whole',
  boolean: 'flag',
  array: 'list',
  object: 'parts',
  object_with_rest: 'parts',
  record: 'parts',
  picklist: 'oneOf',
  literal: 'oneOf',
  max_length: 'tooLong',
  min_length: 'empty',
  min_value: 'tooSmall',
  max_value: 'tooGreat',
  never: 'kind',
};

function wrongOf({ type, expected, received }: Issue, path: readonly Step[] = []): PartWrong {
  if (type === 'strict_object' && expected === 'never') return 'unknown';
  if (received === 'undefined') return 'missing';
  if (type === 'strict_object') return 'parts';
  if (type === 'union') return path.at(-1) === 'repeat' ? 'unfit' : 'condition';
  return TYPES[type] ?? 'unfit';
}

function detailOf(raw: unknown, path: readonly Step[], { type, expected, requirement }: Issue): string {
  if (type === 'picklist' || type === 'literal') {
    const words = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word = '']) => word);
    return words.length === 0 ? (expected ?? '') : words.join(', ');
  }
  if (type === 'never') {
    const kind = valueAt(raw, [...path, 'kind']);
    return typeof kind === 'string' ? kind.slice(0, QUOTED) : '';
  }
  return typeof requirement === 'number' ? String(requirement) : '';
}

/** The question that a part lies in. */
function questionOf(raw: unknown, path: readonly Step[]): PartFault['question'] {
  const [modules, , questions, place] = path;
  if (modules !== 'modules' || questions !== 'questions' || typeof place !== 'number') return null;
  const name = valueAt(raw, [...path.slice(0, 4), 'id']);
  return typeof name === 'string' && name !== '' ? name.slice(0, QUOTED) : place + 1;
}

function valueAt(raw: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, step)
        ? (part as Readonly<Record<Step, unknown>>)[step]
        : undefined,
    raw,
  );
}

/** The same without these parts. */
function without(raw: unknown, paths: readonly (readonly Step[])[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(raw));
  for (const path of paths) {
    const last = path.at(-1);
    const owner = valueAt(copy, path.slice(0, -1));
    if (last !== undefined && typeof owner === 'object' && owner !== null)
      delete (owner as Record<Step, unknown>)[last];
  }
  return copy;
}

/** Which of two places comes first in the file; what is missing comes where its owner begins. */
function byPlace(raw: unknown, one: readonly Step[], other: readonly Step[]): number {
  let part = raw;
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [mine, theirs] = [one[at] ?? '', other[at] ?? ''];
    if (mine !== theirs) {
      if (typeof mine === 'number' && typeof theirs === 'number') return mine - theirs;
      const keys = typeof part === 'object' && part !== null ? Object.keys(part) : [];
      return keys.indexOf(String(mine)) - keys.indexOf(String(theirs));
    }
    part = valueAt(part, [mine]);
  }
  return one.length - other.length;
}
