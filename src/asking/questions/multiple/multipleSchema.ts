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

/** Any of a list of options, from outside. */
export const multipleSchema: KindSchema<'multiple'> = {
  question: v.strictObject({
    ...choiceFace,
    kind: v.literal('multiple'),
    preset: presetSchema(v.array(countSchema)),
    options: v.array(v.strictObject({ ...choiceOption, notReadOut: flag, exclusive: flag })),
  }),
  answer: givenSchema(v.array(countSchema)),
};
