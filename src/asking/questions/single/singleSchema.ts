import * as v from 'valibot';
import { choiceFace, choiceOption, codeSchema, flag, type KindSchema } from '../schemaParts.ts';

/** One choice from a list, from outside. */
export const singleSchema: KindSchema<'single'> = {
  question: v.strictObject({
    ...choiceFace,
    kind: v.literal('single'),
    options: v.array(v.strictObject({ ...choiceOption, notReadOut: flag })),
  }),
  answer: codeSchema,
};
