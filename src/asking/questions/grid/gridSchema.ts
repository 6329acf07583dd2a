import * as v from 'valibot';
import {
  codeSchema,
  countSchema,
  flag,
  givenSchema,
  type KindSchema,
  nameSchema,
  option,
  presetSchema,
  tableFace,
} from '../schemaParts.ts';

/** Rows on one scale, from outside. */
export const gridSchema: KindSchema<'grid'> = {
  question: v.strictObject({
    ...tableFace,
    kind: v.literal('grid'),
    preset: presetSchema(v.record(nameSchema, v.strictObject({ value: countSchema }))),
    options: v.array(v.strictObject({ ...option, notReadOut: flag })),
  }),
  answer: givenSchema(v.record(nameSchema, codeSchema)),
};
