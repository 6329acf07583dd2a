import { formulaIn, optionsOf } from '../../asking/questions/kinds.ts';
import { boundsOf } from '../../asking/questions/measure.ts';
import type { Condition, Question, Saying } from '../../asking/questions/question.ts';
import { asGroup, asRule } from '../../asking/survey/editing/conditionParts.ts';
import { questionById } from '../../asking/survey/questionnaire.ts';
import { day } from '../../core/day.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { type PaperSentences, paperWords } from '../../words/paper.ts';
import { formulaOnPaper, valueOnPaper } from './paperFormula.ts';
import { listed, type PaperPlace, whereText } from './paperPlace.ts';

/** A condition as a resident reads it: what was ticked at which question. */
export function paperCondition(condition: Condition, place: PaperPlace): string {
  const words = wordsIn(paperWords, place.reader.language);
  const rule = asRule(condition);
  if (rule !== null) return sayingText(rule.saying, rule.isNegated, place);
  if ('formula' in condition) {
    const found = formulaOnPaper(condition.formula, place, (inner) => paperCondition(inner, place));
    if (found === null) return words.applies;
    return 'said' in found ? found.said : paperCondition(found.condition, place);
  }
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
  if (asked !== undefined && formulaIn(asked) !== null) {
    const said = workedOutText(asked, saying, place) ?? words.applies;
    return isNegated ? words.notSo(said) : said;
  }
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

/** What is worked out stands nowhere on the paper: said is what it is worked out from, where that is there. */
function workedOutText(question: Question, saying: Saying, place: PaperPlace): string | null {
  const words = wordsIn(paperWords, place.reader.language);
  const value = 'number' in saying ? valueOnPaper(question, place) : null;
  if (value === null || !('number' in saying)) return null;
  return words.isSo(value, listed(boundsText(saying, words, place.reader), words.and));
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
