import * as v from 'valibot';
import { day } from '../../core/day.ts';

const name = v.pipe(v.string(), v.nonEmpty());
const code = v.union([v.string(), v.number()]);
const codes = v.array(code);
/** Columns of the options of a question that takes several answers: code 1 is chosen. */
const chosen = v.pipe(v.array(name), v.minLength(1));
const face = { name, label: v.optional(name) };

/** Certain answers to one question: of one that takes several answers, any of these options. */
const answers = v.union([v.strictObject({ variable: name, codes }), v.strictObject({ chosen })]);

const bands = v.pipe(
  v.array(
    v.strictObject({
      label: name,
      from: v.nullable(
        v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.check(isDay, 'no day'))]),
      ),
    }),
  ),
  v.minLength(1),
  v.maxLength(200),
  v.check(
    isRising,
    'bands begin at numbers, or at days, each above the one before; only the first may begin at null',
  ),
);

function isDay(text: string): boolean {
  return day(text) !== null;
}

function isRising(all: { label: string; from: number | string | null }[]): boolean {
  const starts = all.map(({ from }) => from);
  return starts.every((from, at) => {
    if (from === null) return at === 0;
    const before = starts[at - 1];
    return before === undefined || before === null || (typeof before === typeof from && before < from);
  });
}

const groupList = v.pipe(
  v.array(
    v.strictObject({
      label: name,
      holds: v.optional(v.picklist(['all', 'any']), 'all'),
      answers: v.pipe(v.array(answers), v.minLength(1)),
    }),
  ),
  v.minLength(1),
  v.maxLength(200),
);

/** A variable of the specification's own, by its sort: those that an officer makes in the app (docs/formats.md). */
export const madeSchema = v.variant('sort', [
  v.strictObject({
    ...face,
    sort: v.optional(v.literal('combination'), 'combination'),
    groups: groupList,
    /** What everyone else is called; left out unless set. */
    rest: v.optional(name),
  }),
  v.strictObject({
    ...face,
    sort: v.literal('groups'),
    of: name,
    groups: v.pipe(v.array(v.strictObject({ label: name, codes })), v.minLength(1), v.maxLength(200)),
  }),
  v.strictObject({ ...face, sort: v.literal('anyOf'), chosen }),
  v.strictObject({
    ...face,
    sort: v.literal('bands'),
    /** A variable of the codebook whose codes are numbers; else a column of numbers or days; or how many were chosen. */
    of: v.union([name, v.strictObject({ chosen })]),
    /** The column of the very numbers or days, where the codes of `of` are bands of them. */
    numbers: v.optional(name),
    bands,
  }),
  v.strictObject({
    ...face,
    sort: v.literal('crossing'),
    of: v.pipe(
      v.strictTuple([name, name]),
      v.check(([outer, inner]) => outer !== inner, 'two different variables'),
    ),
  }),
  v.strictObject({
    ...face,
    sort: v.literal('scores'),
    of: v.pipe(v.array(name), v.minLength(1)),
    scores: v.optional(v.array(v.strictObject({ code, score: v.pipe(v.number(), v.finite()) })), []),
    least: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    bands,
  }),
  v.strictObject({
    ...face,
    sort: v.literal('coded'),
    of: name,
    codes: v.pipe(
      v.array(v.strictObject({ code: v.pipe(v.number(), v.integer(), v.minValue(1)), label: name })),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
]);

export type MadeSpec = v.InferOutput<typeof madeSchema>;
