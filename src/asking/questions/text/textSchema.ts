import * as v from 'valibot';
import { countSchema, face, givenSchema, type KindSchema, presetSchema } from '../schemaParts.ts';

/** Of an answer in the own words of a resident. */
export const MOST_CHARACTERS = 10_000;

/** The resident's own words, from outside. */
export const textSchema: KindSchema<'text'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('text'),
    preset: presetSchema(v.pipe(v.string(), v.maxLength(MOST_CHARACTERS)), 'text'),
    length: v.picklist(['short', 'long']),
    most: v.pipe(countSchema, v.minValue(1), v.maxValue(MOST_CHARACTERS)),
  }),
  answer: givenSchema(v.pipe(v.string(), v.maxLength(MOST_CHARACTERS))),
};
