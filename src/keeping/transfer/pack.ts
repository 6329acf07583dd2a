import * as v from 'valibot';
import { backCheckSchema } from '../../asking/survey/backCheck.ts';
import { instantSchema } from '../../asking/survey/dates.ts';
import { type Format, readFormat } from '../../asking/survey/formatVersion.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { readQuestionnaire } from '../../asking/survey/questionnaireVersions.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { readSurvey, readWave } from '../../asking/survey/surveyVersions.ts';
import { tabletQuotasSchema } from '../../asking/survey/tabletQuotas.ts';
import { askedWishesSchema } from '../../asking/survey/wishes.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { digest } from '../sealing/digest.ts';
import { signed } from '../sealing/signing.ts';
import { packAddressesSchema } from './addressFile.ts';
import { numberSchema, shortSchema, signerSchema } from './carriedSchemas.ts';
import { readSignedFile, signedFileBytes } from './signedFile.ts';

const PACK_VERSION = 4;

/** When a tablet asks for a hand-over, and what it may do without being safe. */
export interface Limits {
  /** Interviews that exist only on the tablet. */
  readonly afterInterviews: number;
  /** Hours since the oldest of them was finished. */
  readonly afterHours: number;
  /** Whether interviews may be taken on a tablet that may lose them, such as one that is not installed. */
  readonly unsafeTablet: boolean;
}

/** As long as the officer says nothing else. */
export const USUAL_LIMITS: Limits = { afterInterviews: 5, afterHours: 4, unsafeTablet: false };

/** Most that a pack may say. */
export const MOST_LIMITS = { afterInterviews: 500, afterHours: 168 } as const;

/** Limits as they come from outside. */
export const limitsSchema = v.strictObject({
  afterInterviews: v.pipe(numberSchema, v.maxValue(MOST_LIMITS.afterInterviews)),
  afterHours: v.pipe(numberSchema, v.maxValue(MOST_LIMITS.afterHours)),
  unsafeTablet: v.boolean(),
});

const packSchema = v.strictObject({
  v: v.literal(PACK_VERSION),
  version: numberSchema,
  made: instantSchema,
  build: shortSchema,
  office: signerSchema,
  recipients: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^age1[02-9ac-hj-np-z]{58}$/))),
    v.minLength(1),
    v.maxLength(50),
    v.readonly(),
  ),
  limits: limitsSchema,
  introduction: v.nullable(v.record(shortSchema, v.pipe(v.string(), v.maxLength(20_000)))),
  /** Whether a contact for back-checks is asked for at the end of an interview, and to whose key alone it is sealed. */
  backCheck: v.nullable(backCheckSchema),
  /** Addresses of the one tablet that the pack is for, sealed with words of their own. */
  addresses: v.nullable(packAddressesSchema),
  /** How many interviews of each group that tablet is to bring. */
  quotas: v.nullable(tabletQuotasSchema),
  /** Which wishes are asked for after an interview, until when they are kept, and to whose key alone each is sealed. */
  wishes: askedWishesSchema,
  survey: v.unknown(),
  waves: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(100)),
  questionnaires: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(100)),
});

/** A pack whose survey, waves and questionnaires are not read yet. */
type PackFace = Readonly<v.InferOutput<typeof packSchema>>;

const packFormat: Format<PackFace> = {
  what: 'pack',
  known: PACK_VERSION,
  upgraders: [
    (old) => ({ ...old, v: 2, backCheck: null }),
    // It named no key of the supervisor: nobody is asked until a newer pack does.
    (old) => ({ ...old, v: 3, backCheck: null }),
    (old) => ({ ...old, v: 4, addresses: null, quotas: null, wishes: [] }),
  ],
  schema: packSchema,
};

/** What an office gives its tablets. Format version 4. */
export interface Pack extends Omit<PackFace, 'survey' | 'waves' | 'questionnaires'> {
  readonly limits: Limits;
  readonly survey: Survey;
  readonly waves: readonly Wave[];
  readonly questionnaires: readonly Questionnaire[];
}

/** A pack as it was read, with the SHA-256 of its signed text: what tablets and office name it by. */
export interface ReadPack {
  readonly pack: Pack;
  readonly hash: string;
}

/** Writes a pack as a file. The secret must be that of the pack's `office`. */
export function writePack(pack: Pack, secret: string): Uint8Array<ArrayBuffer> {
  return signedFileBytes(signed('pack', pack, secret));
}

/**
 * Reads a pack: whole, and signed by the office that it names. Whether that is the right office, only `acceptPack` and the
 * eight words can say.
 *
 * @returns As `readSignedFile`; `badSignature`; `newerVersion`, also of something in it; `damagedFile` with the path, or
 *   with the cause `waves` where a wave is of another survey, or made up and its survey not, or its questionnaire is missing.
 */
export async function readPack(bytes: Uint8Array): Promise<Result<ReadPack, Problem>> {
  const file = readSignedFile('pack', bytes);
  if (!file.ok) return file;
  const face = readFormat(packFormat, file.value.payload);
  if (!face.ok) return face;
  if (!file.value.isBy(face.value.office)) return fail({ kind: 'badSignature', what: 'pack' });
  const survey = readSurvey(face.value.survey);
  if (!survey.ok) return survey;
  const waves = each(face.value.waves, readWave);
  if (!waves.ok) return waves;
  const questionnaires = each(face.value.questionnaires, readQuestionnaire);
  if (!questionnaires.ok) return questionnaires;
  const pack = {
    ...face.value,
    survey: survey.value,
    waves: waves.value,
    questionnaires: questionnaires.value,
  };
  if (!pack.waves.every((wave) => isWholeWave(pack, wave)))
    return fail({ kind: 'damagedFile', what: 'pack', line: null, cause: 'waves' });
  return ok({ pack, hash: await digest(new TextEncoder().encode(file.value.text)) });
}

/** What a tablet judges the next pack by: the one in use, without what is in it. */
export interface PackInUse {
  readonly hash: string;
  readonly pack: Pick<Pack, 'office' | 'version'> & { readonly survey: Pick<Survey, 'id'> };
}

/**
 * Whether a tablet takes a pack. The first is taken as it is: people compare the eight words.
 *
 * @param own The pack in use; null before the first.
 * @returns The pack to use from now on, also where the one in use came again. `otherSurvey`, `otherSigner`, `olderPack`.
 */
export function acceptPack(own: PackInUse | null, arriving: ReadPack): Result<ReadPack, Problem> {
  if (own === null) return ok(arriving);
  if (arriving.pack.survey.id !== own.pack.survey.id) return fail({ kind: 'otherSurvey', what: 'pack' });
  if (arriving.pack.office !== own.pack.office) return fail({ kind: 'otherSigner', what: 'pack' });
  if (arriving.hash === own.hash) return ok(arriving);
  const [found, known] = [arriving.pack.version, own.pack.version];
  return found > known ? ok(arriving) : fail({ kind: 'olderPack', found, known });
}

function isWholeWave({ survey, questionnaires }: Pack, wave: Wave): boolean {
  const { id, version } = wave.questionnaire;
  const isOfIt = wave.survey === survey.id && wave.simulated === survey.simulated;
  return isOfIt && questionnaires.some((one) => one.id === id && one.version === version);
}

function each<Value>(
  raw: readonly unknown[],
  read: (one: unknown) => Result<Value, Problem>,
): Result<readonly Value[], Problem> {
  const values: Value[] = [];
  for (const one of raw) {
    const found = read(one);
    if (!found.ok) return found;
    values.push(found.value);
  }
  return ok(values);
}
