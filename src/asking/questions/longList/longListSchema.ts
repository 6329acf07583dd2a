import * as v from 'valibot';
import {
  codeSchema,
  conditionSchema,
  countSchema,
  face,
  type KindSchema,
  option,
  presetSchema,
} from '../schemaParts.ts';
import { MOST_OPTIONS } from './readList.ts';

/** One of a long list, from outside. */
export const longListSchema: KindSchema<'longList'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('longList'),
    preset: presetSchema(countSchema, 'number'),
    options: v.pipe(
      v.array(v.strictObject({ code: option.code, name: option.name, text: option.text })),
      v.maxLength(MOST_OPTIONS),
    ),
    offers: v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject({
            offeredIf: conditionSchema,
            codes: v.pipe(v.array(countSchema), v.maxLength(MOST_OPTIONS)),
          }),
        ),
        v.maxLength(MOST_OPTIONS),
      ),
    ),
  }),
  answer: codeSchema,
};
