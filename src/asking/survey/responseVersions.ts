import * as v from 'valibot';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { countSchema, daySchema, END_REASONS, idSchema, nameSchema } from '../questions/schemaParts.ts';
import { answerSchema } from '../questions/schemas.ts';
import { instantSchema } from './dates.ts';
import type { Design } from './design.ts';
import { type Format, readFormat } from './formatVersion.ts';
import type { Response } from './response.ts';
import { responseUpgraders } from './upToDate.ts';

const MODES = ['faceToFace', 'selfCompletion', 'telephone', 'postal', 'online'] as const;
const KINDS = [
  'complete',
  'partial',
  'refused',
  'breakOff',
  'void',
  'training',
  'notContacted',
  'otherEligible',
  'unknownHousehold',
  'unknownPerson',
] as const;

const nameOrNull = v.nullable(nameSchema);
const countOrNull = v.nullable(countSchema);

const designSchema = v.strictObject({
  frame: nameOrNull,
  addressNumber: nameOrNull,
  stratum: nameOrNull,
  samplingPoint: nameOrNull,
  addressProbability: v.nullable(v.pipe(v.number(), v.gtValue(0), v.maxValue(1))),
  dwellings: countOrNull,
  dwellingChosen: countOrNull,
  adults: countOrNull,
  adultChosenBy: v.nullable(v.picklist(['nextBirthday', 'lastBirthday', 'seeded'])),
  fieldworker: nameOrNull,
  call: countOrNull,
  clock: v.nullable(v.picklist(['trusted', 'changed'])),
  modes: v.record(nameSchema, v.picklist(MODES)),
  lastQuestion: nameOrNull,
  help: v.nullable(v.picklist(['none', 'helped'])),
  interpreter: nameOrNull,
  othersPresent: v.nullable(v.boolean()),
  area: v.nullable(v.strictObject({ code: nameSchema, edition: daySchema })),
  language: nameSchema,
  pack: nameOrNull,
  frameVariables: v.record(nameSchema, v.string()),
}) satisfies v.GenericSchema<unknown, Design>;

const responseSchema = v.strictObject({
  v: v.literal(5),
  id: idSchema<'response'>(),
  survey: idSchema<'survey'>(),
  wave: idSchema<'wave'>(),
  questionnaire: v.strictObject({ id: idSchema<'questionnaire'>(), version: countSchema }),
  tablet: nameSchema,
  number: v.pipe(countSchema, v.minValue(1)),
  revision: v.pipe(countSchema, v.minValue(1)),
  kind: v.picklist(KINDS),
  endedBy: v.nullable(v.picklist([...END_REASONS, 'stopped'])),
  design: designSchema,
  startedAt: instantSchema,
  finishedAt: instantSchema,
  build: nameSchema,
  seed: nameSchema,
  answers: v.record(nameSchema, answerSchema),
  paradata: v.record(nameSchema, v.pipe(v.number(), v.finite())),
  simulated: v.boolean(),
}) satisfies v.GenericSchema<unknown, Response>;

const responseFormat: Format<Response> = {
  what: 'response',
  known: 5,
  upgraders: responseUpgraders,
  schema: responseSchema,
};

/** A response from outside, brought up to date. Whether its answers fit its questionnaire is another question. */
export function readResponse(raw: unknown): Result<Response, Problem> {
  return readFormat(responseFormat, raw);
}
