import * as v from 'valibot';
import { type Day, day, type Instant, instant } from '../../core/day.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { Figure } from './figure.ts';
import type { LoadedFigures } from './loadedFigures.ts';

const textSchema = v.pipe(v.string(), v.maxLength(20_000));
const numberSchema = v.pipe(v.number(), v.finite());

const daySchema: v.GenericSchema<unknown, Day> = v.pipe(
  v.string(),
  v.check((text) => day(text) !== null),
  v.transform((text) => text as Day),
);

const instantSchema: v.GenericSchema<unknown, Instant> = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
  v.transform((text) => instant(text)),
);

const figureSchema = v.strictObject({
  id: textSchema,
  answers: textSchema,
  measure: v.picklist(['netPositive', 'netNegative', 'singleAnswer']),
  answer: v.nullable(textSchema),
  percent: v.pipe(numberSchema, v.minValue(0), v.maxValue(100)),
  decimals: numberSchema,
  when: v.strictObject({
    from: v.nullable(daySchema),
    to: v.nullable(daySchema),
    precision: v.picklist(['days', 'month', 'derived', 'season', 'year', 'unknown']),
    label: textSchema,
    basis: textSchema,
  }),
  round: v.nullable(numberSchema),
  base: v.union([
    v.strictObject({ printed: numberSchema }),
    v.strictObject({ assumed: numberSchema }),
    v.strictObject({ notStated: v.literal(true) }),
  ]),
  baseNote: textSchema,
  mode: v.picklist(['telephone', 'faceToFace', 'selfCompletion', 'postal', 'online']),
  area: textSchema,
  wording: textSchema,
  source: v.strictObject({
    address: textSchema,
    kind: textSchema,
    quote: textSchema,
    alsoAt: v.exactOptional(v.array(textSchema)),
  }),
  note: v.nullable(textSchema),
  standsOut: v.nullable(v.literal('pandemic')),
}) satisfies v.GenericSchema<unknown, Figure>;

const loadedFiguresSchema = v.strictObject({
  id: textSchema,
  name: textSchema,
  loadedAt: instantSchema,
  mode: v.picklist(['adds', 'replaces']),
  figures: v.array(figureSchema),
}) satisfies v.GenericSchema<unknown, LoadedFigures>;

/** A loaded file of figures that comes back from a back-up; `damagedFile` with the path to what is wrong. */
export function readLoadedFigures(raw: unknown): Result<LoadedFigures, Problem> {
  const read = v.safeParse(loadedFiguresSchema, raw, { abortEarly: true });
  if (read.success) return ok(read.output);
  const cause = v.getDotPath(read.issues[0]) ?? read.issues[0].type;
  return fail({ kind: 'damagedFile', what: 'figures', line: null, cause: cause.slice(0, 200) });
}
