import * as v from 'valibot';
import { type Day, day } from '../../core/day.ts';
import { type Id, id } from '../../core/id.ts';

const isoDay = v.pipe(
  v.string(),
  v.transform((text) => day(text)),
  v.custom<Day>((found) => found !== null),
);

const figureSchema = v.object({
  column: v.pipe(
    v.string(),
    v.transform((text) => id<'column'>(text)),
  ),
  row: v.string(),
  percent: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
  base: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  sameWording: v.boolean(),
  page: v.string(),
});

const waveSchema = v.object({
  id: v.pipe(
    v.string(),
    v.startsWith('published:'),
    v.transform((text): Id<'wave'> => id<'wave'>(text)),
  ),
  title: v.pipe(v.string(), v.nonEmpty()),
  from: isoDay,
  to: isoDay,
  mode: v.picklist(['faceToFace', 'selfCompletion', 'telephone', 'postal', 'online']),
  sample: v.picklist(['random', 'quota', 'open']),
  source: v.string(),
  designEffect: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(20))),
  same: v.array(v.picklist(['order', 'people', 'areas', 'weighting'])),
  figures: v.array(figureSchema),
});

/**
 * One percentage of a published round: what a report prints of one answer or net of a question.
 *
 * column: its id · row: id of a net, or the code of an answer · percent: as printed, 0 to 100 · decimals: digits after the
 * point in print · base: people, null where the report has none · sameWording: an officer confirmed that question, answers
 * and treatment of Don't know are this survey's · page: where in the source it is.
 */
export type PublishedShare = Readonly<v.InferOutput<typeof figureSchema>>;

/**
 * An earlier round of the same survey of which only a report is known: its figures, and what the report says of how they
 * came about. `same` is what an officer confirmed to be as in this survey; the design effect is null where the report has
 * none, and then assumed. Its id starts with `published:`.
 */
export interface PublishedWave extends Readonly<Omit<v.InferOutput<typeof waveSchema>, 'same' | 'figures'>> {
  readonly same: readonly PublishedSame[];
  readonly figures: readonly PublishedShare[];
}

/** What an officer may confirm of a report that does not say enough. */
export type PublishedSame = v.InferOutput<typeof waveSchema>['same'][number];

export const PUBLISHED_SAMES: readonly PublishedSame[] = ['order', 'people', 'areas', 'weighting'];

/** What was kept, as published rounds; what cannot be read is passed over, as a back-up may come from another version. */
export function readPublishedWaves(kept: unknown): readonly PublishedWave[] {
  if (!Array.isArray(kept)) return [];
  const read = kept.flatMap((one: unknown): readonly PublishedWave[] => {
    const found = v.safeParse(waveSchema, one);
    return found.success && found.output.from <= found.output.to ? [found.output] : [];
  });
  return read.filter((one, place) => read.findIndex((other) => other.id === one.id) === place);
}
