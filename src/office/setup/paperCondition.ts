import { formulaIn, optionsOf } from '../../asking/questions/kinds.ts';
import { boundsOf } from '../../asking/questions/measure.ts';
import type { Condition, Saying } from '../../asking/questions/question.ts';
import { asGroup, asRule } from '../../asking/survey/editing/conditionParts.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { day } from '../../core/day.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type PaperSentences, paperWords } from '../../words/paper.ts';

/** What a condition is said with on paper. */
export interface PaperPlace {
  readonly questionnaire: Questionnaire;
  /** The numbers of the questions, by id (printedGroups.ts). */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  readonly reader: Reader;
}

/** A condition as a resident reads it: what was ticked at which question. */
export function paperCondition(condition: Condition, place: PaperPlace): string {
  const words = wordsIn(paperWords, place.reader.language);
  const rule = asRule(condition);
  if (rule !== null) return sayingText(rule.saying, rule.isNegated, place);
  // A formula has no words of its own.
  if ('formula' in condition) return words.applies;
  const { join, isNegated, parts } = asGroup(condition);
  const said = parts.map((part) => {
    const text = paperCondition(part, place);
    return asRule(part) === null && !('formula' in part) ? `(${text})` : text;
  });
  const whole = said.join(words.joins[join]);
  return isNegated ? words.notSo(whole) : whole;
}

function sayingText(saying: Saying, isNegated: boolean, place: PaperPlace): string {
  const words = wordsIn(paperWords, place.reader.language);
  const asked = questionById(place.questionnaire, saying.question);
  // What is worked out stands nowhere on the paper, and nobody can look it up there.
  if (asked !== undefined && formulaIn(asked) !== null)
    return isNegated ? words.notSo(words.applies) : words.applies;
  const where = whereText(saying, place);
  if ('isOneOf' in saying) {
    const answers = listed(answersText(saying, place), words.or);
    return isNegated ? words.isNoneOf(where, answers) : words.isOneOf(where, answers);
  }
  if ('answered' in saying) return words.answered(where, !isNegated);
  const said =
    'countChosen' in saying
      ? words.counted(where, saying.countChosen.atLeast ?? null, saying.countChosen.atMost ?? null)
      : words.compared(where, listed(boundsText(saying, words, place.reader), words.and));
  return isNegated ? words.notSo(said) : said;
}

/** Where something stands on the paper, as a sentence names it. */
export function whereText(
  { question, row }: Pick<Saying, 'question' | 'row'>,
  { questionnaire, numbers, reader }: PaperPlace,
): string {
  const asked = questionById(questionnaire, question);
  const text = asked && 'rows' in asked ? asked.rows.find(({ id }) => id === row)?.text : undefined;
  const rowText = text === undefined ? null : readText(text, reader);
  const words = wordsIn(paperWords, reader.language);
  const printed = numbers.get(question)?.map(String) ?? [];
  return words.where(printed.length === 0 ? null : listed(printed, words.or), rowText);
}

function answersText(
  { question, isOneOf }: Extract<Saying, { readonly isOneOf: unknown }>,
  { questionnaire, reader }: PaperPlace,
): readonly string[] {
  const asked = questionById(questionnaire, question);
  const options = asked === undefined ? [] : optionsOf(asked);
  return isOneOf.map((code) => {
    const option = options.find((one) => one.code === code);
    return `“${option ? readText(option.text, reader) : code}”`;
  });
}

function boundsText(
  saying: Exclude<
    Saying,
    { readonly isOneOf: unknown } | { readonly answered: unknown } | { readonly countChosen: unknown }
  >,
  words: PaperSentences,
  { language }: Reader,
): readonly string[] {
  const isDate = 'date' in saying;
  const dated = { more: 'after', less: 'before', equal: 'on' } as const;
  return Object.entries(boundsOf(saying)).flatMap(([bound, than]) => {
    if (than === undefined) return [];
    const name = isDate ? dated[bound as keyof typeof dated] : (bound as keyof typeof words.bounds);
    const found = typeof than === 'string' ? day(than) : null;
    return words.bounds[name](found === null ? String(than) : dayInWords(found, language));
  });
}

function listed(texts: readonly string[], last: string): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`;
}
