import * as v from 'valibot';
import {
  choiceFace,
  choiceOption,
  countSchema,
  finiteSchema,
  givenSchema,
  type KindSchema,
  nameSchema,
  textSchema,
} from '../schemaParts.ts';

const GREATEST_TOTAL = 1e6;
const { specify: _whole, ...numberedOption } = choiceOption;

/** A total that is shared out, from outside. */
export const constantSumSchema: KindSchema<'constantSum'> = {
  question: v.strictObject({
    ...choiceFace,
    kind: v.literal('constantSum'),
    options: v.array(v.strictObject(numberedOption)),
    total: v.pipe(countSchema, v.minValue(1), v.maxValue(GREATEST_TOTAL)),
    unit: v.exactOptional(textSchema),
  }),
  answer: givenSchema(v.record(nameSchema, finiteSchema)),
};
