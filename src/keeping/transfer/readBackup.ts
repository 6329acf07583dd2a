import * as v from 'valibot';
import { instantSchema } from '../../asking/survey/dates.ts';
import { readQuestionnaire } from '../../asking/survey/questionnaireVersions.ts';
import { readResponse } from '../../asking/survey/responseVersions.ts';
import { readSurvey, readWave } from '../../asking/survey/surveyVersions.ts';
import { id } from '../../core/id.ts';
import type { Problem } from '../../core/problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readLoadedFigures } from '../../counting/benchmarks/readLoadedFigures.ts';
import { parsedWithin } from '../sealing/boundedJson.ts';
import { digest } from '../sealing/digest.ts';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type Backup,
  type BackupFacts,
  type Carried,
  type CarriedConfirmation,
  type CarriedSetting,
  LINE_SORTS,
  type LineSort,
  PART_OF,
} from './backup.ts';
import { isWhole } from './checkedLine.ts';

/** Most bytes of a back-up before it is sealed; about a hundred thousand responses. */
export const LARGEST_BACKUP = 300_000_000;

/** As deep as brackets of a line may stand in one another: as of a pack, for conditions of questions. */
const DEPTH = 510;

const nameSchema = v.pipe(v.string(), v.maxLength(500));

const headerSchema = v.object({
  format: v.literal(BACKUP_FORMAT),
  v: v.literal(BACKUP_VERSION),
  made: instantSchema,
  build: nameSchema,
  survey: v.nullable(nameSchema),
  counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
type Header = v.InferOutput<typeof headerSchema>;

const settingSchema = v.strictObject({
  id: nameSchema,
  survey: nameSchema,
  wave: v.nullable(nameSchema),
  name: nameSchema,
  value: v.unknown(),
});

const confirmationSchema = v.strictObject({
  id: nameSchema,
  survey: nameSchema,
  what: nameSchema,
  by: v.string(),
  at: instantSchema,
  note: v.string(),
});

/** How each sort of line is read. */
const READERS: {
  readonly [S in LineSort]: (raw: unknown) => Result<Carried[(typeof PART_OF)[S]][number], Problem>;
} = {
  survey: readSurvey,
  questionnaire: readQuestionnaire,
  wave: readWave,
  setting: readSetting,
  confirmation: readConfirmation,
  figures: readLoadedFigures,
  response: readResponse,
};

/**
 * Something to be carried as it will be read: its parts in the order that reading gives them, so that a back-up of what was
 * restored is the same again.
 *
 * @returns `notRestorable` where reading would refuse it, and the whole back-up with it.
 */
export function asRead(sort: LineSort, one: unknown): Result<unknown, Problem> {
  const read = READERS[sort](one);
  if (read.ok) return read;
  const { problem } = read;
  const part = problem.kind === 'damagedFile' ? `${sort}.${problem.cause}` : sort;
  return fail({ kind: 'notRestorable', part: part.slice(0, 200) });
}

/**
 * Reads a back-up file. Never throws, whatever the bytes.
 *
 * @returns `emptyFile`, `fileTooLarge`, `newerVersion` with both numbers (of the file or of something in it), or
 *   `damagedFile` with the line where it can be told. The causes: `header`, `text`, `check` (the line is not as it was
 *   written), `json`, `end` (lines are missing or too many), `order` (each line is whole but not as it was written), or
 *   the path to what is wrong in a line.
 */
export async function readBackup(bytes: Uint8Array): Promise<Result<Backup, Problem>> {
  if (bytes.length === 0) return fail({ kind: 'emptyFile', what: 'backup' });
  if (bytes.length > LARGEST_BACKUP)
    return fail({ kind: 'fileTooLarge', what: 'backup', bytes: bytes.length, limit: LARGEST_BACKUP });
  const lines = linesOf(bytes);
  const header = readHeader(lines.next().value);
  if (!header.ok) return header;
  const body = readBody(lines);
  if (!body.ok) return body;
  const { carried, texts } = body.value;
  const cut = LINE_SORTS.some((sort) => carried[PART_OF[sort]].length !== (header.value.counts[sort] ?? 0));
  if (cut) return fail(damaged(texts.length + 2, 'end'));
  const sum = await digest(new TextEncoder().encode(texts.map((line) => `${line}\n`).join('')));
  if (sum !== header.value.sha256) return fail(damaged(null, 'order'));
  return ok({ ...factsOf(header.value), carried });
}

/** The lines of the file without their ends, one by one; null for a line that is no UTF-8 text. */
function* linesOf(bytes: Uint8Array): Generator<string | null, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    // Mail and editors turn line ends into CRLF on the way; that is no damage.
    const last = bytes[to - 1] === 0x0d ? to - 1 : to;
    yield decoded(decoder, bytes.subarray(from, Math.max(from, last)));
    from = to + 1;
  }
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    // The decoder's error tells no more than that these bytes are no text.
    return null;
  }
}

function readHeader(line: string | null | undefined): Result<Header, Problem> {
  // A byte-order mark is what some editors put before the first line.
  const head = parsedWithin((line ?? '').replace(/^\uFEFF/, ''), DEPTH);
  const raw = head.ok ? head.value : null;
  const face = raw as { readonly format?: unknown; readonly v?: unknown } | null | undefined;
  if (face?.format !== BACKUP_FORMAT) return fail(damaged(1, 'header'));
  if (typeof face.v === 'number' && Number.isInteger(face.v) && face.v > BACKUP_VERSION)
    return fail({ kind: 'newerVersion', what: 'backup', found: face.v, known: BACKUP_VERSION });
  const read = v.safeParse(headerSchema, raw);
  return read.success ? ok(read.output) : fail(damaged(1, 'header'));
}

/** What the lines behind the header hold, and they themselves: as far as each is whole, and no further. */
function readBody(
  lines: Iterable<string | null>,
): Result<{ readonly carried: Carried; readonly texts: readonly string[] }, Problem> {
  const carried = {
    surveys: [],
    questionnaires: [],
    waves: [],
    settings: [],
    confirmations: [],
    figures: [],
    responses: [],
  };
  const texts: string[] = [];
  for (const line of lines) {
    // The header is line 1.
    const number = texts.length + 2;
    if (line === null) return fail(damaged(number, 'text'));
    const read = readLine(line, number);
    if (!read.ok) return read;
    (carried[PART_OF[read.value.sort]] as unknown[]).push(read.value.one);
    texts.push(line);
  }
  return ok({ carried, texts });
}

function readLine(
  line: string,
  number: number,
): Result<{ readonly sort: LineSort; readonly one: unknown }, Problem> {
  if (!isWhole(line)) return fail(damaged(number, 'check'));
  const raw = parsedWithin(line, DEPTH);
  if (!raw.ok) return fail(damaged(number, raw.problem));
  // It begins as an object, or it would not be whole.
  const one = raw.value as Record<LineSort, unknown>;
  const sort = LINE_SORTS.find((name) => Object.hasOwn(one, name));
  if (sort === undefined) return fail(damaged(number, 'sort'));
  const read = READERS[sort](one[sort]);
  if (read.ok) return ok({ sort, one: read.value });
  const { problem } = read;
  if (problem.kind === 'damagedFile') return fail(damaged(number, `${sort}.${problem.cause}`));
  return read;
}

function readSetting(raw: unknown): Result<CarriedSetting, Problem> {
  const read = v.safeParse(settingSchema, raw);
  if (!read.success) return fail(damaged(null, 'setting'));
  const { survey, wave } = read.output;
  return ok({ ...read.output, survey: id<'survey'>(survey), wave: wave === null ? null : id<'wave'>(wave) });
}

function readConfirmation(raw: unknown): Result<CarriedConfirmation, Problem> {
  const read = v.safeParse(confirmationSchema, raw);
  if (!read.success) return fail(damaged(null, 'confirmation'));
  return ok({ ...read.output, survey: id<'survey'>(read.output.survey) });
}

function factsOf({ made, build, survey }: Header): BackupFacts {
  return { made, build, survey };
}

function damaged(line: number | null, cause: string): Problem {
  return { kind: 'damagedFile', what: 'backup', line, cause: cause.slice(0, 200) };
}
