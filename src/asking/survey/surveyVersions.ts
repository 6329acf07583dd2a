import * as v from 'valibot';
import type { Problem } from '../../core/problem.ts';
import type { Result } from '../../core/result.ts';
import { countSchema, daySchema, idSchema, nameSchema } from '../questions/schemaParts.ts';
import { instantSchema } from './dates.ts';
import { type Format, readFormat } from './formatVersion.ts';
import type { Survey, Wave } from './survey.ts';

const titleSchema = v.pipe(v.string(), v.maxLength(1000));

const approvalSchema = v.strictObject({ by: titleSchema, at: instantSchema, note: v.string() });

const wardListSchema = v.strictObject({
  edition: daySchema,
  wards: v.array(v.strictObject({ code: nameSchema, name: titleSchema })),
  targets: v.nullable(v.record(nameSchema, v.pipe(v.number(), v.minValue(0), v.maxValue(1)))),
});

const surveyFormat: Format<Survey> = {
  what: 'survey',
  known: 1,
  upgraders: [],
  schema: v.strictObject({
    v: v.literal(1),
    id: idSchema<'survey'>(),
    title: titleSchema,
    council: nameSchema,
    councilName: titleSchema,
    contact: v.nullable(titleSchema),
    createdAt: instantSchema,
    retention: v.nullable(daySchema),
    wardList: v.nullable(wardListSchema),
    equalityApproval: v.nullable(approvalSchema),
    wordingConfirmed: v.record(nameSchema, approvalSchema),
    simulated: v.boolean(),
  }),
};

const waveFormat: Format<Wave> = {
  what: 'wave',
  known: 1,
  upgraders: [],
  schema: v.strictObject({
    v: v.literal(1),
    id: idSchema<'wave'>(),
    survey: idSchema<'survey'>(),
    title: titleSchema,
    from: daySchema,
    to: daySchema,
    mode: v.picklist(['faceToFace', 'selfCompletion', 'telephone', 'postal', 'online']),
    sample: v.picklist(['random', 'quota', 'open']),
    questionnaire: v.strictObject({ id: idSchema<'questionnaire'>(), version: countSchema }),
    closedAt: v.nullable(instantSchema),
    createdAt: instantSchema,
    autoAdvance: v.boolean(),
    minutes: v.pipe(v.number(), v.finite()),
    simulated: v.boolean(),
  }),
};

/** A survey from outside, brought up to date. */
export function readSurvey(raw: unknown): Result<Survey, Problem> {
  return readFormat(surveyFormat, raw);
}

/** A wave from outside, brought up to date. */
export function readWave(raw: unknown): Result<Wave, Problem> {
  return readFormat(waveFormat, raw);
}
