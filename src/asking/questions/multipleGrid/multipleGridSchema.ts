import * as v from 'valibot';
import {
  countSchema,
  flag,
  givenSchema,
  type KindSchema,
  nameSchema,
  option,
  tableFace,
} from '../schemaParts.ts';

/** Rows that each take several options, from outside. */
export const multipleGridSchema: KindSchema<'multipleGrid'> = {
  question: v.strictObject({
    ...tableFace,
    kind: v.literal('multipleGrid'),
    options: v.array(v.strictObject({ ...option, notReadOut: flag, exclusive: flag })),
  }),
  answer: givenSchema(v.record(nameSchema, givenSchema(v.array(countSchema)))),
};
