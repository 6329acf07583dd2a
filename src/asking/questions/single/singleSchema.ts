import * as v from 'valibot';
import {
  choiceFace,
  choiceOption,
  codeSchema,
  countSchema,
  flag,
  type KindSchema,
  presetSchema,
} from '../schemaParts.ts';

/** One choice from a list, from outside. */
export const singleSchema: KindSchema<'single'> = {
  question: v.strictObject({
    ...choiceFace,
    kind: v.literal('single'),
    preset: presetSchema(countSchema, 'number'),
    options: v.array(v.strictObject({ ...choiceOption, notReadOut: flag })),
  }),
  answer: codeSchema,
};
