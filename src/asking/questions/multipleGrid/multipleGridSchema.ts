import * as v from 'valibot';
import {
  countSchema,
  face,
  flag,
  givenSchema,
  type KindSchema,
  nameSchema,
  netSchema,
  option,
  textSchema,
} from '../schemaParts.ts';

/** Rows that each take several options, from outside. */
export const multipleGridSchema: KindSchema<'multipleGrid'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('multipleGrid'),
    rows: v.array(v.strictObject({ id: nameSchema, text: textSchema })),
    options: v.array(v.strictObject({ ...option, exclusive: flag })),
    nets: v.array(netSchema),
  }),
  answer: givenSchema(v.record(nameSchema, givenSchema(v.array(countSchema)))),
};
