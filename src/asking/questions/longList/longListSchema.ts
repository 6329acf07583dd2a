import * as v from 'valibot';
import { codeSchema, countSchema, face, type KindSchema, textSchema } from '../schemaParts.ts';
import { MOST_OPTIONS } from './readList.ts';

/** One of a long list, from outside. */
export const longListSchema: KindSchema<'longList'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('longList'),
    options: v.pipe(
      v.array(v.strictObject({ code: countSchema, text: textSchema })),
      v.maxLength(MOST_OPTIONS),
    ),
  }),
  answer: codeSchema,
};
