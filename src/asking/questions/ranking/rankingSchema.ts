import * as v from 'valibot';
import {
  choiceFace,
  choiceOption,
  countSchema,
  flag,
  givenSchema,
  type KindSchema,
  presetSchema,
} from '../schemaParts.ts';

/** Options in order of importance, from outside. */
export const rankingSchema: KindSchema<'ranking'> = {
  question: v.strictObject({
    ...choiceFace,
    kind: v.literal('ranking'),
    preset: presetSchema(v.array(countSchema)),
    options: v.array(v.strictObject({ ...choiceOption, notReadOut: flag })),
    most: v.pipe(countSchema, v.minValue(1)),
  }),
  answer: givenSchema(v.array(countSchema)),
};
