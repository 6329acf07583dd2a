import * as v from 'valibot';
import {
  countSchema,
  face,
  finiteSchema,
  formulaSchema,
  givenSchema,
  type KindSchema,
  textSchema,
} from '../schemaParts.ts';

const MOST_DECIMALS = 4;
const MOST_BANDS = 50;
const MOST_CHARACTERS = 10_000;

/** A value that is worked out, from outside. */
export const computedSchema: KindSchema<'computed'> = {
  question: v.strictObject({
    ...face,
    kind: v.literal('computed'),
    formula: formulaSchema,
    result: v.picklist(['number', 'text', 'date']),
    decimals: v.exactOptional(v.pipe(countSchema, v.minValue(0), v.maxValue(MOST_DECIMALS))),
    unit: v.exactOptional(textSchema),
    bands: v.exactOptional(
      v.pipe(
        v.array(finiteSchema),
        v.maxLength(MOST_BANDS),
        v.check((bands) => bands.every((band, at) => at === 0 || band > (bands[at - 1] ?? band))),
      ),
    ),
  }),
  answer: givenSchema(v.union([finiteSchema, v.pipe(v.string(), v.maxLength(MOST_CHARACTERS))])),
};
