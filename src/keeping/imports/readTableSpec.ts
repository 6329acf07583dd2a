import * as v from 'valibot';
import { fail, ok, type Result } from '../../core/result.ts';
import { madeSchema } from './madeSpec.ts';

const name = v.pipe(v.string(), v.nonEmpty());
const codes = v.array(v.union([v.string(), v.number()]));

/** What number each answer is: its code, the number in a column of the responses, or a score of its own. */
const mean = v.union([
  v.literal('codes'),
  v.strictObject({ numbers: name }),
  v.strictObject({
    scores: v.pipe(
      v.array(
        v.strictObject({ code: v.union([v.string(), v.number()]), score: v.pipe(v.number(), v.finite()) }),
      ),
      v.minLength(1),
    ),
  }),
]);

const net = v.pipe(
  v.strictObject({
    plus: v.pipe(codes, v.minLength(1)),
    minus: v.pipe(codes, v.minLength(1)),
    /** Those of the table unless set. */
    inBase: v.optional(codes),
  }),
  v.check(
    ({ plus, minus }) => minus.every((code) => !plus.map(String).includes(String(code))),
    'a code is either added or taken off',
  ),
);

const specSchema = v.strictObject({
  responses: name,
  codebook: name,
  weight: v.optional(name),
  stratum: v.optional(name),
  cluster: v.optional(name),
  level: v.optional(v.pipe(v.number(), v.gtValue(0.5), v.ltValue(1)), 0.95),
  interval: v.optional(
    v.picklist(['xlogit', 'beta', 'wilson', 'wilsonOnKish', 'clopperPearsonOnKish', 'mean', 'asin']),
    'xlogit',
  ),
  made: v.optional(v.array(madeSchema), []),
  tables: v.pipe(
    v.array(
      v.strictObject({
        question: name,
        /** Columns side by side; several names in brackets are nested. */
        breaks: v.optional(
          v.array(v.union([name, v.pipe(v.array(name), v.minLength(2), v.maxLength(3))])),
          [],
        ),
        /** Codes without a view that stay in the base; none unless set. */
        inBase: v.optional(codes, []),
        nets: v.optional(v.array(v.strictObject({ label: name, codes: v.pipe(codes, v.minLength(1)) })), []),
        mean: v.optional(mean),
        net: v.optional(net),
        filter: v.optional(v.array(v.strictObject({ variable: name, codes })), []),
        correction: v.optional(v.picklist(['holm', 'benjaminiHochberg', 'bonferroni', 'none']), 'holm'),
      }),
    ),
    v.minLength(1),
  ),
});

/** Which tables are wanted of which files: what `npm run tabulate` reads (docs/tabulate.md). */
export type TableSpec = v.InferOutput<typeof specSchema>;

/**
 * Reads a table specification.
 *
 * @returns `badSpec` with the place of the first thing that is wrong.
 */
export function readTableSpec(
  text: string,
): Result<TableSpec, { readonly kind: 'badSpec'; readonly place: string; readonly cause: string }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    return fail({ kind: 'badSpec', place: '', cause: String(cause) });
  }
  const parsed = v.safeParse(specSchema, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return fail({ kind: 'badSpec', ...innermost(issue) });
}

/** Where something may be one thing or another, what is wrong with the one that comes nearest. */
function innermost(issue: v.BaseIssue<unknown>): { readonly place: string; readonly cause: string } {
  const here = v.getDotPath(issue) ?? '';
  const inner = (issue.issues ?? []).map(innermost).filter(({ place }) => place !== '');
  const depth = ({ place }: (typeof inner)[number]) => place.split('.').length;
  const [nearest] = inner.sort((one, other) => depth(other) - depth(one));
  if (nearest === undefined) return { place: here, cause: issue.message };
  return { place: here === '' ? nearest.place : `${here}.${nearest.place}`, cause: nearest.cause };
}
