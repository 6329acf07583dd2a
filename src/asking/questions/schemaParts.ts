import * as v from 'valibot';
import { type Day, day } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import type { Text } from '../../core/text.ts';
import type { ComputedFace } from './computed/computedFace.ts';
import type { AnswerOf, Condition, Given, KindName, QuestionOf } from './question.ts';

/** What a question and an answer of a kind look like from outside. */
export interface KindSchema<K extends KindName> {
  readonly question: v.GenericSchema<unknown, QuestionOf<K>>;
  readonly answer: v.GenericSchema<unknown, AnswerOf<K>>;
}

const LONGEST_ID = 200;
/** Letters of a text in one language. */
export const LONGEST_TEXT = 20_000;
const LONGEST_OTHER = 2_000;

/** A short text that names something. */
export const nameSchema = v.pipe(v.string(), v.maxLength(LONGEST_ID));

/** The name of one thing. */
export function idSchema<Noun extends string>() {
  return v.pipe(
    nameSchema,
    v.minLength(1),
    v.transform((text) => id<Noun>(text)),
  );
}

export const countSchema = v.pipe(v.number(), v.integer());

/** A text in one or more languages; English is always there. */
export const textSchema = v.objectWithRest(
  { en: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)) },
  v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
) satisfies v.GenericSchema<unknown, Text>;

const MARKS = ['seen', 'partSeen', 'recalled', 'own'] as const;
/** Why an interview may end before its last question. */
export const END_REASONS = ['underAge', 'notResident', 'screenedOut', 'skippedToEnd'] as const;
const OFFERS = ['offered', 'volunteered', 'forbidden'] as const;

const saying = { question: idSchema<'question'>(), row: v.exactOptional(nameSchema) };

export const finiteSchema = v.pipe(v.number(), v.finite());
const bound = v.exactOptional(finiteSchema);

/** A day of the calendar, as text from outside. */
export const daySchema: v.GenericSchema<unknown, Day> = v.pipe(
  v.string(),
  v.check((text) => day(text) !== null),
  v.transform((text) => text as Day),
);
const dayBound = v.exactOptional(daySchema);

/** A formula as it is written. Whether it can be read, the check of the questionnaire says. */
export const formulaSchema = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

/** What is asked of earlier answers. It may hold conditions itself, as deep as somebody writes them. */
export const conditionSchema: v.GenericSchema<unknown, Condition> = v.lazy(() => anyCondition);

const sayings = [
  v.strictObject({ ...saying, isOneOf: v.array(countSchema) }),
  v.strictObject({
    ...saying,
    countChosen: v.strictObject({
      atLeast: v.exactOptional(countSchema),
      atMost: v.exactOptional(countSchema),
    }),
  }),
  v.strictObject({
    ...saying,
    number: v.strictObject({ atLeast: bound, atMost: bound, more: bound, less: bound, equal: bound }),
  }),
  v.strictObject({
    ...saying,
    date: v.strictObject({ before: dayBound, after: dayBound, on: dayBound }),
  }),
  v.strictObject({ ...saying, answered: v.literal(true) }),
] as const;
/** What one earlier answer says, and among it that it is one of these. */
export const sayingSchema = v.union(sayings);
export const choiceSayingSchema = sayings[0];

const anyCondition: v.GenericSchema<unknown, Condition> = v.union([
  ...sayings,
  v.strictObject({ formula: formulaSchema }),
  v.strictObject({ all: v.array(conditionSchema) }),
  v.strictObject({ any: v.array(conditionSchema) }),
  v.strictObject({ not: conditionSchema }),
]);

export const flag = v.exactOptional(v.literal(true));
/** What an option of any list has. */
export const option = {
  code: countSchema,
  name: v.exactOptional(v.pipe(nameSchema, v.minLength(1))),
  text: textSchema,
  endsWith: v.exactOptional(v.picklist(END_REASONS)),
  offeredIf: v.exactOptional(conditionSchema),
};
/** The same where its order is drawn and it may ask what exactly. */
export const choiceOption = {
  ...option,
  anchored: flag,
  specify: flag,
};

const checkSchema = v.strictObject({
  id: v.pipe(nameSchema, v.minLength(1)),
  level: v.picklist(['hard', 'soft']),
  mustHold: conditionSchema,
  message: textSchema,
});

export const netSchema = v.strictObject({
  id: nameSchema,
  label: textSchema,
  codes: v.array(countSchema),
  direction: v.picklist(['positive', 'negative', 'neutral']),
});

const endRuleSchema = v.strictObject({
  when: conditionSchema,
  endsWith: v.picklist(END_REASONS),
  message: v.exactOptional(textSchema),
});

/** What every question has. */
export const face = {
  id: idSchema<'question'>(),
  text: textSchema,
  leadIn: v.exactOptional(textSchema),
  hint: v.exactOptional(textSchema),
  instruction: v.exactOptional(textSchema),
  mark: v.picklist(MARKS),
  leadInMark: v.exactOptional(v.picklist(MARKS)),
  source: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  dontKnow: v.picklist(OFFERS),
  preferNot: v.picklist(OFFERS),
  base: v.picklist(['allAsked', 'givingView']),
  required: v.boolean(),
  askIf: v.exactOptional(conditionSchema),
  requiredIf: v.exactOptional(conditionSchema),
  endIf: v.exactOptional(endRuleSchema),
  readOut: v.exactOptional(v.boolean()),
  showCard: v.exactOptional(v.pipe(countSchema, v.minValue(1))),
  checks: v.exactOptional(v.array(checkSchema)),
  wording: nameSchema,
};

const orderSchema = v.exactOptional(v.picklist(['rotated', 'random']));
const carrySchema = v.exactOptional(
  v.strictObject({ question: idSchema<'question'>(), chosen: v.boolean() }),
);

/** What a question has whose answers are options of a list. */
export const choiceFace = {
  ...face,
  nets: v.array(netSchema),
  optionOrder: orderSchema,
  carryForward: carrySchema,
};

/** What a table has beside: its rows, in which order they come, and from where they are taken over. */
export const tableFace = {
  ...face,
  rows: v.array(
    v.strictObject({
      id: nameSchema,
      text: textSchema,
      anchored: flag,
      option: v.exactOptional(countSchema),
    }),
  ),
  nets: v.array(netSchema),
  rowOrder: orderSchema,
  carryForward: carrySchema,
};

const beside = {
  other: v.exactOptional(v.record(nameSchema, v.pipe(v.string(), v.maxLength(LONGEST_OTHER)))),
  confirmed: v.exactOptional(v.array(nameSchema)),
};

/** A value of this shape, or why there is none. */
export function givenSchema<Value>(
  value: v.GenericSchema<unknown, Value>,
): v.GenericSchema<unknown, Given<Value>> {
  return v.union([
    v.strictObject({ value, ...beside }),
    v.strictObject({
      missing: v.picklist(['dontKnow', 'preferNot', 'notAnswered']),
      heard: v.exactOptional(v.picklist(['shown', 'volunteered'])),
    }),
  ]);
}

/**
 * What stands in a question before anybody answers it: a value of this shape, or a formula whose result is of this sort.
 * Left out for the sort: only a value.
 */
export function presetSchema<Value, Result extends ComputedFace['result'] = never>(
  value: v.GenericSchema<unknown, Value>,
  result?: Result,
) {
  const fixed = v.strictObject({ value });
  const worked = v.strictObject({ formula: formulaSchema, result: v.literal(result as Result) });
  return v.exactOptional(result === undefined ? fixed : v.union([fixed, worked]));
}

/** The code of one option, or why there is none. */
export const codeSchema = givenSchema(countSchema);
