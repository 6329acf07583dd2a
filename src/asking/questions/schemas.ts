import * as v from 'valibot';
import { type Day, day } from '../../core/day.ts';
import { id } from '../../core/id.ts';
import type { Text } from '../../core/text.ts';
import { dateBandsOf } from './dateBands.ts';
import { decimalsIn } from './number.ts';
import type {
  Answer,
  AnswerOf,
  Condition,
  DateFace,
  Given,
  KindName,
  NumberFace,
  Question,
  QuestionOf,
} from './question.ts';

const LONGEST_ID = 200;
/** Letters of a text in one language. */
export const LONGEST_TEXT = 20_000;
const LONGEST_OTHER = 2_000;
/** Steps from one end of a scale to the other. */
export const LONGEST_SCALE = 100;
/** How far from nought a range can end. */
export const GREATEST_NUMBER = 1e9;
export const MOST_DECIMALS = 4;
/** Of an answer in the own words of a resident. */
export const MOST_CHARACTERS = 10_000;
/** Between the first and the last day that can be answered. */
export const MOST_YEARS = 300;
const MOST_BANDS_OF_DAYS = 300;
const MOST_BANDS = 50;

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

const finiteSchema = v.pipe(v.number(), v.finite());
const bound = v.exactOptional(finiteSchema);

/** A day of the calendar, as text from outside. */
export const daySchema: v.GenericSchema<unknown, Day> = v.pipe(
  v.string(),
  v.check((text) => day(text) !== null),
  v.transform((text) => text as Day),
);
const dayBound = v.exactOptional(daySchema);

/** A formula as it is written. Whether it can be read, the check of the questionnaire says. */
const formulaSchema = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));

/** What is asked of earlier answers. It may hold conditions itself, as deep as somebody writes them. */
export const conditionSchema: v.GenericSchema<unknown, Condition> = v.lazy(() => anyCondition);

const anyCondition: v.GenericSchema<unknown, Condition> = v.union([
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
  v.strictObject({ formula: formulaSchema }),
  v.strictObject({ all: v.array(conditionSchema) }),
  v.strictObject({ any: v.array(conditionSchema) }),
  v.strictObject({ not: conditionSchema }),
]);

const endReasonSchema = v.picklist(END_REASONS);

const option = {
  code: countSchema,
  name: v.exactOptional(v.pipe(nameSchema, v.minLength(1))),
  text: textSchema,
  endsWith: v.exactOptional(endReasonSchema),
};

const endRuleSchema = v.strictObject({
  when: conditionSchema,
  endsWith: endReasonSchema,
  message: v.exactOptional(textSchema),
});
const flag = v.exactOptional(v.literal(true));
const choiceOption = { ...option, anchored: flag, specify: flag };

const checkSchema = v.strictObject({
  id: v.pipe(nameSchema, v.minLength(1)),
  level: v.picklist(['hard', 'soft']),
  mustHold: conditionSchema,
  message: textSchema,
});

const netSchema = v.strictObject({
  id: nameSchema,
  label: textSchema,
  codes: v.array(countSchema),
  direction: v.picklist(['positive', 'negative', 'neutral']),
});

/** What every question has. */
const face = {
  id: idSchema<'question'>(),
  text: textSchema,
  leadIn: v.exactOptional(textSchema),
  hint: v.exactOptional(textSchema),
  instruction: v.exactOptional(textSchema),
  mark: v.picklist(MARKS),
  leadInMark: v.exactOptional(v.picklist(MARKS)),
  source: v.string(),
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

/** What a question has whose answers are options of a list. */
const choiceFace = {
  ...face,
  nets: v.array(netSchema),
  optionOrder: v.exactOptional(v.picklist(['rotated', 'random'])),
  carryForward: v.exactOptional(v.strictObject({ question: idSchema<'question'>(), chosen: v.boolean() })),
};

const beside = {
  other: v.exactOptional(v.record(nameSchema, v.pipe(v.string(), v.maxLength(LONGEST_OTHER)))),
  confirmed: v.exactOptional(v.array(nameSchema)),
};

function givenSchema<Value>(value: v.GenericSchema<unknown, Value>): v.GenericSchema<unknown, Given<Value>> {
  return v.union([
    v.strictObject({ value, ...beside }),
    v.strictObject({
      missing: v.picklist(['dontKnow', 'preferNot', 'notAnswered']),
      heard: v.exactOptional(v.picklist(['shown', 'volunteered'])),
    }),
  ]);
}

const codeSchema = givenSchema(countSchema);
const limit = v.pipe(v.number(), v.minValue(-GREATEST_NUMBER), v.maxValue(GREATEST_NUMBER));

type NumberRange = Pick<NumberFace, 'from' | 'to' | 'decimals' | 'bands'>;

/** A range from its lower end to its upper, parted by bands that begin within it, all with no more decimals than allowed. */
function isInOrder({ from, to, decimals, bands = [] }: NumberRange): boolean {
  const ends = [from, ...bands, to];
  return (
    ends.every((end) => decimalsIn(end) <= decimals) &&
    from < to &&
    bands.every((band, place) => band > (bands[place - 1] ?? from) && band <= to)
  );
}

/** From an earlier day to a later one, in no more bands than a table can hold. */
function isShort(range: Pick<DateFace, 'earliest' | 'latest' | 'bands'>): boolean {
  const years = Number(range.latest.slice(0, 4)) - Number(range.earliest.slice(0, 4));
  return (
    range.earliest <= range.latest &&
    years <= MOST_YEARS &&
    dateBandsOf(range).codes.length <= MOST_BANDS_OF_DAYS
  );
}

/** What a question of each kind looks like from outside. The compiler names what is missing. */
export const questionSchemas: { readonly [K in KindName]: v.GenericSchema<unknown, QuestionOf<K>> } = {
  single: v.strictObject({
    ...choiceFace,
    kind: v.literal('single'),
    options: v.array(v.strictObject(choiceOption)),
  }),
  multiple: v.strictObject({
    ...choiceFace,
    kind: v.literal('multiple'),
    options: v.array(v.strictObject({ ...choiceOption, exclusive: flag })),
  }),
  grid: v.strictObject({
    ...face,
    kind: v.literal('grid'),
    rows: v.array(v.strictObject({ id: nameSchema, text: textSchema })),
    options: v.array(v.strictObject(option)),
    nets: v.array(netSchema),
  }),
  scale: v.pipe(
    v.strictObject({
      ...face,
      kind: v.literal('scale'),
      from: countSchema,
      to: countSchema,
      lowest: textSchema,
      highest: textSchema,
      nets: v.array(netSchema),
    }),
    v.check(({ from, to }) => to > from && to - from <= LONGEST_SCALE),
  ),
  number: v.pipe(
    v.strictObject({
      ...face,
      kind: v.literal('number'),
      from: limit,
      to: limit,
      decimals: v.pipe(countSchema, v.minValue(0), v.maxValue(MOST_DECIMALS)),
      unit: v.exactOptional(textSchema),
      bands: v.exactOptional(v.pipe(v.array(limit), v.maxLength(MOST_BANDS))),
    }),
    v.check((range) => isInOrder(range)),
  ),
  date: v.pipe(
    v.strictObject({
      ...face,
      kind: v.literal('date'),
      earliest: daySchema,
      latest: daySchema,
      bands: v.exactOptional(v.picklist(['month', 'year', 'decade'])),
    }),
    v.check((range) => isShort(range)),
  ),
  text: v.strictObject({
    ...face,
    kind: v.literal('text'),
    length: v.picklist(['short', 'long']),
    most: v.pipe(countSchema, v.minValue(1), v.maxValue(MOST_CHARACTERS)),
  }),
  consent: v.strictObject({
    ...face,
    kind: v.literal('consent'),
    agree: v.exactOptional(textSchema),
    refuse: v.exactOptional(textSchema),
  }),
  computed: v.strictObject({
    ...face,
    kind: v.literal('computed'),
    formula: formulaSchema,
    result: v.picklist(['number', 'text', 'date']),
    decimals: v.exactOptional(v.pipe(countSchema, v.minValue(0), v.maxValue(MOST_DECIMALS))),
    unit: v.exactOptional(textSchema),
    bands: v.exactOptional(
      v.pipe(
        v.array(limit),
        v.maxLength(MOST_BANDS),
        v.check((bands) => bands.every((band, at) => at === 0 || band > (bands[at - 1] ?? band))),
      ),
    ),
  }),
  statement: v.strictObject({ ...face, kind: v.literal('statement') }),
};

/** What an answer of each kind looks like from outside. */
const ANSWERS: { readonly [K in KindName]: v.GenericSchema<unknown, AnswerOf<K>> } = {
  single: codeSchema,
  // Before the grid, which would take an empty list for its rows.
  multiple: givenSchema(v.array(countSchema)),
  grid: givenSchema(v.record(nameSchema, codeSchema)),
  scale: codeSchema,
  number: givenSchema(finiteSchema),
  date: givenSchema(daySchema),
  text: givenSchema(v.pipe(v.string(), v.maxLength(MOST_CHARACTERS))),
  consent: givenSchema(v.picklist([0, 1])),
  computed: givenSchema(v.union([finiteSchema, v.pipe(v.string(), v.maxLength(MOST_CHARACTERS))])),
  statement: givenSchema(v.literal(true)),
};

const unknownKind = v.never();

/** A question of any kind. */
export const questionSchema: v.GenericSchema<unknown, Question> = v.lazy((input) => {
  const kind = (input as { readonly kind?: unknown } | null | undefined)?.kind;
  return typeof kind === 'string' && Object.hasOwn(questionSchemas, kind)
    ? questionSchemas[kind as KindName]
    : unknownKind;
});

/** An answer to a question of any kind. Whether it fits its question, `checkAnswer` says. */
export const answerSchema: v.GenericSchema<unknown, Answer> = v.union(Object.values(ANSWERS));
