import * as v from 'valibot';
import { face, givenSchema, type KindSchema, presetSchema } from '../schemaParts.ts';

const LONGEST = 20;

/** A postcode, from outside. */
export const postcodeSchema: KindSchema<'postcode'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('postcode'),
    preset: presetSchema(v.pipe(v.string(), v.maxLength(LONGEST)), 'text'),
    extent: v.picklist(['whole', 'district']),
  }),
  answer: givenSchema(v.pipe(v.string(), v.maxLength(LONGEST))),
};
