import * as v from 'valibot';
import type { NumberFace } from '../question.ts';
import {
  countSchema,
  face,
  finiteSchema,
  givenSchema,
  type KindSchema,
  presetSchema,
  textSchema,
} from '../schemaParts.ts';
import { decimalsIn } from './number.ts';

/** How far from nought a range can end. */
export const GREATEST_NUMBER = 1e9;
export const MOST_DECIMALS = 4;
const MOST_BANDS = 50;

const limit = v.pipe(v.number(), v.minValue(-GREATEST_NUMBER), v.maxValue(GREATEST_NUMBER));

/** A number that is typed, from outside. */
export const numberSchema: KindSchema<'number'> = {
  question: v.pipe(
    v.strictObject({
      ...face,
      kind: v.literal('number'),
      preset: presetSchema(finiteSchema, 'number'),
      from: limit,
      to: limit,
      decimals: v.pipe(countSchema, v.minValue(0), v.maxValue(MOST_DECIMALS)),
      unit: v.exactOptional(textSchema),
      bands: v.exactOptional(v.pipe(v.array(limit), v.maxLength(MOST_BANDS))),
    }),
    v.check((range) => isInOrder(range)),
  ),
  answer: givenSchema(finiteSchema),
};

type NumberRange = Pick<NumberFace, 'from' | 'to' | 'decimals' | 'bands'>;

/** A range from its lower end to its upper, parted by bands that begin within it, all with no more decimals than allowed. */
function isInOrder({ from, to, decimals, bands = [] }: NumberRange): boolean {
  const ends = [from, ...bands, to];
  return (
    ends.every((end) => decimalsIn(end) <= decimals) &&
    from < to &&
    bands.every((band, place) => band > (bands[place - 1] ?? from) && band <= to)
  );
}
