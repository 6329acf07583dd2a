import * as v from 'valibot';
import {
  codeSchema,
  countSchema,
  face,
  type KindSchema,
  netSchema,
  presetSchema,
  textSchema,
} from '../schemaParts.ts';

/** Steps from one end of a scale to the other. */
export const LONGEST_SCALE = 100;

/** A whole number between two ends, from outside. */
export const scaleSchema: KindSchema<'scale'> = {
  question: v.pipe(
    v.strictObject({
      ...face,
      kind: v.literal('scale'),
      preset: presetSchema(countSchema, 'number'),
      from: countSchema,
      to: countSchema,
      lowest: textSchema,
      highest: textSchema,
      nets: v.array(netSchema),
    }),
    v.check(({ from, to }) => to > from && to - from <= LONGEST_SCALE),
  ),
  answer: codeSchema,
};
