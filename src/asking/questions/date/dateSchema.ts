import * as v from 'valibot';
import type { DateFace } from '../question.ts';
import { daySchema, face, givenSchema, type KindSchema, presetSchema } from '../schemaParts.ts';
import { dateBandsOf } from './dateBands.ts';

/** Between the first and the last day that can be answered. */
export const MOST_YEARS = 300;
const MOST_BANDS_OF_DAYS = 300;

/** A day that is typed, from outside. */
export const dateSchema: KindSchema<'date'> = {
  question: v.pipe(
    v.strictObject({
      ...face,
      kind: v.literal('date'),
      preset: presetSchema(daySchema, 'date'),
      earliest: daySchema,
      latest: daySchema,
      bands: v.exactOptional(v.picklist(['month', 'year', 'decade'])),
    }),
    v.check((range) => isShort(range)),
  ),
  answer: givenSchema(daySchema),
};

/** From an earlier day to a later one, in no more bands than a table can hold. */
function isShort(range: Pick<DateFace, 'earliest' | 'latest' | 'bands'>): boolean {
  const years = Number(range.latest.slice(0, 4)) - Number(range.earliest.slice(0, 4));
  return (
    range.earliest <= range.latest &&
    years <= MOST_YEARS &&
    dateBandsOf(range).codes.length <= MOST_BANDS_OF_DAYS
  );
}
