import * as v from 'valibot';
import { face, givenSchema, type KindSchema, textSchema } from '../schemaParts.ts';

/** Whether the resident agrees, from outside. */
export const consentSchema: KindSchema<'consent'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('consent'),
    agree: v.exactOptional(textSchema),
    refuse: v.exactOptional(textSchema),
  }),
  answer: givenSchema(v.picklist([0, 1])),
};
