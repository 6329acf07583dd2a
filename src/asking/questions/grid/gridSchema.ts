import * as v from 'valibot';
import {
  codeSchema,
  face,
  givenSchema,
  type KindSchema,
  nameSchema,
  netSchema,
  option,
  textSchema,
} from '../schemaParts.ts';

/** Rows on one scale, from outside. */
export const gridSchema: KindSchema<'grid'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('grid'),
    rows: v.array(v.strictObject({ id: nameSchema, text: textSchema })),
    options: v.array(v.strictObject(option)),
    nets: v.array(netSchema),
  }),
  answer: givenSchema(v.record(nameSchema, codeSchema)),
};
