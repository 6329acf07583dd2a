import * as v from 'valibot';
import { cardSchema } from './card/cardSchema.ts';
import { computedSchema } from './computed/computedSchema.ts';
import { consentSchema } from './consent/consentSchema.ts';
import { constantSumSchema } from './constantSum/constantSumSchema.ts';
import { dateSchema } from './date/dateSchema.ts';
import { gridSchema } from './grid/gridSchema.ts';
import { longListSchema } from './longList/longListSchema.ts';
import { multipleSchema } from './multiple/multipleSchema.ts';
import { multipleGridSchema } from './multipleGrid/multipleGridSchema.ts';
import { numberSchema } from './number/numberSchema.ts';
import { postcodeSchema } from './postcode/postcodeSchema.ts';
import type { Answer, KindName, Question } from './question.ts';
import { rankingSchema } from './ranking/rankingSchema.ts';
import { scaleSchema } from './scale/scaleSchema.ts';
import type { KindSchema } from './schemaParts.ts';
import { singleSchema } from './single/singleSchema.ts';
import { statementSchema } from './statement/statementSchema.ts';
import { textSchema } from './text/textSchema.ts';

/** What every kind looks like from outside, once. The compiler names what is missing. */
export const kindSchemas: { readonly [K in KindName]: KindSchema<K> } = {
  single: singleSchema,
  multiple: multipleSchema,
  grid: gridSchema,
  scale: scaleSchema,
  number: numberSchema,
  date: dateSchema,
  text: textSchema,
  consent: consentSchema,
  statement: statementSchema,
  computed: computedSchema,
  postcode: postcodeSchema,
  ranking: rankingSchema,
  constantSum: constantSumSchema,
  multipleGrid: multipleGridSchema,
  longList: longListSchema,
  card: cardSchema,
};

const unknownKind = v.never();

/** A question of any kind. */
export const questionSchema: v.GenericSchema<unknown, Question> = v.lazy((input) => {
  const kind = (input as { readonly kind?: unknown } | null | undefined)?.kind;
  return typeof kind === 'string' && Object.hasOwn(kindSchemas, kind)
    ? kindSchemas[kind as KindName].question
    : unknownKind;
});

/**
 * An answer to a question of any kind. Whether it fits its question, `checkAnswer` says. The first that fits is taken: lists
 * come before the grid, which would take an empty one for its rows.
 */
export const answerSchema: v.GenericSchema<unknown, Answer> = v.union(
  Object.values(kindSchemas).map(({ answer }) => answer),
);
