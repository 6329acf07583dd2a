import * as v from 'valibot';
import { choiceFace, choiceOption, countSchema, givenSchema, type KindSchema } from '../schemaParts.ts';

/** Options in order of importance, from outside. */
export const rankingSchema: KindSchema<'ranking'> = {
  question: v.strictObject({
    ...choiceFace,
    kind: v.literal('ranking'),
    options: v.array(v.strictObject(choiceOption)),
    most: v.pipe(countSchema, v.minValue(1)),
  }),
  answer: givenSchema(v.array(countSchema)),
};
