import * as v from 'valibot';
import { LEAST_BEHIND, MOST_SLIPS, purposeSchema, type WishPurpose } from '../../asking/survey/wishes.ts';
import type { Day } from '../../core/day.ts';
import { idsDigest } from '../sealing/digest.ts';
import { jsonOf } from '../sealing/paddedJson.ts';
import { daySchema, hashSchema, shortSchema } from './carriedSchemas.ts';

/** Most letters of a name, and of how to reach somebody. */
const MOST_LETTERS = 200;
/** Bytes of a slip before it is sealed: what is longer would stand out by its length. */
const SLIP_BYTES = 1024;

const textSchema = v.pipe(v.string(), v.maxLength(MOST_LETTERS));

const slipSchema = v.strictObject({
  v: v.literal(1),
  /** What it may be used for; it stands under the seal, so that no other record passes for one. */
  purpose: purposeSchema,
  survey: shortSchema,
  name: textSchema,
  reach: textSchema,
});

/**
 * What is sealed after each interview for each purpose that is asked for: a name and one way to reach somebody, both empty
 * where nothing was wished. No tablet, interview, time, place or person stands in it. Version 1.
 */
export type WishSlip = Readonly<v.InferOutput<typeof slipSchema>>;

/** A wish as it is typed. */
export type Wish = Pick<WishSlip, 'name' | 'reach'>;

/** What is sealed where nothing is wished. */
export const NO_WISH: Wish = { name: '', reach: '' };

/** A slip of a purpose. */
export function wishSlip(
  { purpose, survey }: Pick<WishSlip, 'purpose' | 'survey'>,
  { name, reach }: Wish,
): WishSlip {
  return { v: 1, purpose, survey, name, reach };
}

/** Whether a slip is of the one length that all have. */
export function fitsSlip(slip: WishSlip): boolean {
  return v.is(slipSchema, slip) && new TextEncoder().encode(JSON.stringify(slip)).length <= SLIP_BYTES;
}

/** A slip whose seal was opened; null where it is none, or one of another purpose or survey. */
export function readSlip(
  bytes: Uint8Array,
  { purpose, survey }: Pick<WishSlip, 'purpose' | 'survey'>,
): WishSlip | null {
  const read = v.safeParse(slipSchema, parsed(bytes));
  return read.success && read.output.purpose === purpose && read.output.survey === survey
    ? read.output
    : null;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return jsonOf(bytes);
  } catch {
    // What was sealed is no JSON: it is no slip.
    return null;
  }
}

const batchSchema = v.strictObject({
  purpose: purposeSchema,
  /** The last day on which anybody may keep them. */
  until: daySchema,
  count: v.pipe(v.number(), v.integer(), v.minValue(LEAST_BEHIND), v.maxValue(MOST_SLIPS)),
  /** SHA-256 of all the sealed files together (`idsDigest` of them in base64): none of them is named by itself. */
  hash: hashSchema,
});

/** Most lots of slips in one bundle. */
const MOST_BATCHES = 100;

/** Slips as the manifest of a bundle names them. */
export const carriedWishesSchema = v.strictObject({
  batches: v.pipe(
    v.array(batchSchema),
    v.maxLength(MOST_BATCHES),
    v.check((batches) => batches.reduce((sum, { count }) => sum + count, 0) <= MOST_SLIPS),
    v.readonly(),
  ),
  /** So many interviews are behind the slips that stay on the tablet after fieldwork, because they are too few. */
  held: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LEAST_BEHIND - 1)),
});

export type CarriedWishes = Readonly<v.InferOutput<typeof carriedWishesSchema>>;

/** What a bundle of before says of wishes, and one of a survey that asks for none. */
export const NO_WISHES: CarriedWishes = { batches: [], held: 0 };

/** Slips that leave a tablet together: one of each interview behind them. */
export interface WishBatch {
  readonly purpose: WishPurpose;
  readonly until: Day;
  /** The sealed files in base64, in the order of their letters, which the seal drew by chance. */
  readonly sealed: readonly string[];
}

/** Slips that a tablet signed for and that all came. */
export interface ArrivedWishes extends WishBatch {
  readonly tablet: string;
  /** The public part of the tablet's key. */
  readonly key: string;
}

/** What a tablet sends of wishes. */
export interface OwnWishes {
  readonly batches: readonly WishBatch[];
  readonly held: number;
}

/** As much of it as one bundle may bring, whole lots only. */
export function fittingWishes({ batches, held }: OwnWishes): OwnWishes {
  let room = MOST_SLIPS;
  const fitting = batches.slice(0, MOST_BATCHES).filter(({ sealed }) => {
    const fits = sealed.length <= room;
    if (fits) room -= sealed.length;
    return fits;
  });
  return { batches: fitting, held: Math.min(held, LEAST_BEHIND - 1) };
}

/** What the manifest says of them. */
export async function carriedWishes({ batches, held }: OwnWishes): Promise<CarriedWishes> {
  const named = batches.map(async ({ purpose, until, sealed }) => ({
    purpose,
    until,
    count: sealed.length,
    hash: await idsDigest(sealed),
  }));
  return { batches: await Promise.all(named), held };
}

const LINE_BEGINS = '{"wish":';

/** The lines of a bundle that hold them: the place of the batch in the manifest, and a sealed file. */
export function wishLines({ batches }: OwnWishes): readonly string[] {
  return batches.flatMap(({ sealed }, at) =>
    sealed.toSorted().map((one) => `${LINE_BEGINS}${at},"sealed":"${one}"}`),
  );
}

/** Whether a line of a bundle is one of a slip, whole or not: such lines are not kept with the bundle. */
export function isWishLine(line: Uint8Array): boolean {
  return [...LINE_BEGINS].every((letter, at) => line[at] === letter.charCodeAt(0));
}

/** Letters of a sealed slip in base64; they are all about 1,700. */
const MOST_SEALED = 3000;

const lineSchema = v.strictObject({
  wish: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_BATCHES - 1)),
  sealed: v.pipe(v.string(), v.minLength(1), v.maxLength(MOST_SEALED)),
});

/** What stands in such a line; null where it is damaged. */
export function readWishLine(read: unknown): { readonly wish: number; readonly sealed: string } | null {
  const line = v.safeParse(lineSchema, read);
  return line.success ? line.output : null;
}

/**
 * The batches whose slips all came as the tablet signed for them. One of which a slip is missing, altered, put in or of
 * another length is passed over whole: the tablet sends it again.
 *
 * @param came Sealed slips by the place of their batch in the manifest.
 */
export async function wholeBatches(
  { batches }: CarriedWishes,
  came: ReadonlyMap<number, readonly string[]>,
): Promise<readonly WishBatch[]> {
  const whole: WishBatch[] = [];
  for (const [at, { purpose, until, count, hash }] of batches.entries()) {
    const sealed = (came.get(at) ?? []).toSorted();
    const isOneLength = new Set(sealed.map(({ length }) => length)).size === 1;
    if (sealed.length !== count || !isOneLength || (await idsDigest(sealed)) !== hash) continue;
    if (new Set(sealed).size === count) whole.push({ purpose, until, sealed });
  }
  return whole;
}
