import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Question } from '../../asking/questions/question.ts';
import { offerRulesOf } from '../../asking/survey/carried.ts';
import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { conditionText } from './conditionText.ts';

/** A part of a long list may hold thousands: so many are named. */
const MOST_NAMED = 5;

/** Which answers of a question only some are offered, and who, in words: a sentence for each condition. */
export function offersSaid(
  questionnaire: Questionnaire,
  question: Question,
  reader: Reader,
): readonly string[] {
  const words = wordsIn(setupWords, reader.language);
  const rules = offerRulesOf(question);
  if (rules.length === 0) return [];
  const names = new Map(optionsOf(question).map(({ code, text }) => [code, readText(text, reader)]));
  return rules.map(({ condition, codes }) => {
    const named = codes.slice(0, MOST_NAMED).map((code) => names.get(code) ?? String(code));
    return words.offeredThese(named, codes.length - named.length, conditionText(questionnaire, condition));
  });
}
