import * as v from 'valibot';
import { codeSchema, face, type KindSchema, option } from '../schemaParts.ts';
import { MOST_OPTIONS } from './readList.ts';

/** One of a long list, from outside. */
export const longListSchema: KindSchema<'longList'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('longList'),
    options: v.pipe(
      v.array(v.strictObject({ code: option.code, name: option.name, text: option.text })),
      v.maxLength(MOST_OPTIONS),
    ),
  }),
  answer: codeSchema,
};
