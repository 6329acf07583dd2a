import * as v from 'valibot';
import type { Problem } from '../../core/problem.ts';
import { fail, type Result } from '../../core/result.ts';
import {
  choiceSayingSchema,
  countSchema,
  idSchema,
  nameSchema,
  sayingSchema,
  textSchema,
} from '../questions/schemaParts.ts';
import { questionSchema } from '../questions/schemas.ts';
import { type Format, newestOf, readFormat } from './formatVersion.ts';
import { partFaults } from './partFaults.ts';
import type { Questionnaire, Repeat } from './questionnaire.ts';
import { questionnaireUpgraders } from './upToDate.ts';

const mostSchema = v.pipe(countSchema, v.minValue(1));
/** For what a module is repeated. */
export const repeatSchema: v.GenericSchema<unknown, Repeat> = v.union([
  v.strictObject({ forEach: idSchema<'question'>() }),
  v.strictObject({ count: idSchema<'question'>(), most: mostSchema }),
  v.strictObject({
    while: choiceSayingSchema,
    most: mostSchema,
    askIf: v.exactOptional(sayingSchema),
  }),
]);

/** What a questionnaire of the newest version looks like from outside. */
export const questionnaireSchema: v.GenericSchema<unknown, Questionnaire> = v.strictObject({
  v: v.literal(8),
  id: idSchema<'questionnaire'>(),
  version: v.pipe(countSchema, v.minValue(1)),
  modules: v.array(
    v.strictObject({
      id: nameSchema,
      title: textSchema,
      role: v.picklist(['screener', 'core', 'additional', 'equality']),
      questions: v.array(questionSchema),
      repeat: v.exactOptional(repeatSchema),
      within: v.exactOptional(nameSchema),
    }),
  ),
  languages: v.array(nameSchema),
});

const questionnaireFormat: Format<Questionnaire> = {
  what: 'questionnaire',
  known: 8,
  upgraders: questionnaireUpgraders,
  schema: questionnaireSchema,
};

/** Levels of brackets in a file: some two hundred conditions in one another. Reading more would end the stack. */
const DEEPEST = 500;

/** A questionnaire from outside, brought up to date. */
export function readQuestionnaire(raw: unknown): Result<Questionnaire, Problem> {
  if (isTooDeep(raw)) return fail({ kind: 'damagedFile', what: 'questionnaire', line: null, cause: 'depth' });
  return readFormat(questionnaireFormat, raw);
}

/** All that keeps something from outside from being a questionnaire, part by part. */
export function questionnaireFaults(raw: object): ReturnType<typeof partFaults> {
  return partFaults(questionnaireSchema, newestOf(questionnaireFormat, raw));
}

function isTooDeep(raw: unknown): boolean {
  let level: readonly unknown[] = [raw];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1)
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  return level.length > 0;
}
