import * as v from 'valibot';
import { face, givenSchema, type KindSchema } from '../schemaParts.ts';

/** A text that asks nothing, from outside. */
export const statementSchema: KindSchema<'statement'> = {
  question: v.strictObject({ ...face, kind: v.literal('statement') }),
  answer: givenSchema(v.literal(true)),
};
