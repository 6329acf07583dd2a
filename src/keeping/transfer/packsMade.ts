import * as v from 'valibot';
import { instantSchema } from '../../asking/survey/dates.ts';
import { hashSchema, numberSchema } from './carriedSchemas.ts';
import { limitsSchema } from './pack.ts';

const packMadeSchema = v.strictObject({
  version: numberSchema,
  /** SHA-256 of its signed text: what tablets and office name it by. */
  hash: hashSchema,
  made: instantSchema,
  limits: limitsSchema,
});

const packsMadeSchema = v.strictObject({
  v: v.literal(1),
  /** By version upwards. */
  packs: v.pipe(v.array(packMadeSchema), v.readonly()),
});

/** A pack that an office made, without what is in it. */
export type PackMade = Readonly<v.InferOutput<typeof packMadeSchema>>;

/** All packs that an office ever made of a survey, as it keeps them. Format version 1. */
export type PacksMade = Readonly<v.InferOutput<typeof packsMadeSchema>>;

const NO_PACKS: PacksMade = { v: 1, packs: [] };

/**
 * What was kept, as packs: none where nothing was kept.
 *
 * @returns Null when it cannot be read, as when a newer version wrote it. Nobody may take that for none: the next pack would
 *   get a number that tablets refuse, and their cards would be of packs that nobody made.
 */
export function readPacksMade(kept: unknown): PacksMade | null {
  if (kept === null || kept === undefined) return NO_PACKS;
  const read = v.safeParse(packsMadeSchema, kept);
  return read.success ? read.output : null;
}

/** The version of the pack that is made next. */
export function nextPackVersion({ packs }: PacksMade): number {
  return 1 + Math.max(0, ...packs.map(({ version }) => version));
}

/** With one more pack; as it was where another of this version, or of a higher one, was made meanwhile. */
export function withPack(made: PacksMade, pack: PackMade): PacksMade {
  return pack.version < nextPackVersion(made) ? made : { ...made, packs: [...made.packs, pack] };
}
