import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Condition, Question, Saying } from '../../asking/questions/question.ts';
import { asGroup, asRule, type ConditionRule } from '../../asking/survey/editing/conditionParts.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { day } from '../../core/day.ts';
import { builderWords } from '../../words/builder.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { shortened, textInWords } from './textInWords.ts';

const words = wordsIn(builderWords, 'en');

/**
 * A condition as an officer reads it: “Do you use them?” is “Yes”, and so on.
 *
 * @param council What residents call the council, where that is known.
 */
export function conditionText(questionnaire: Questionnaire, condition: Condition, council?: string): string {
  const rule = asRule(condition);
  if (rule !== null) {
    const find = (id: string) => questionById(questionnaire, id);
    return sayingText(rule, { find, inWords: (text) => textInWords(text, find, council) });
  }
  if ('formula' in condition) return words.formulaSaid(shortened(condition.formula));
  const { join, isNegated, parts } = asGroup(condition);
  const said = parts.map((part) => {
    const text = conditionText(questionnaire, part, council);
    return asRule(part) === null && !('formula' in part) ? `(${text})` : text;
  });
  const whole = said.join(words.joins[join]);
  return isNegated ? words.notSo(whole) : whole;
}

interface Naming {
  readonly find: (id: string) => Question | undefined;
  readonly inWords: (text: string) => string;
}

function sayingText({ saying, isNegated }: ConditionRule, { find, inWords }: Naming): string {
  const question = find(saying.question);
  const rowText =
    question && 'rows' in question ? question.rows.find(({ id }) => id === saying.row)?.text.en : undefined;
  const name = shortened(inWords(rowText ?? (question?.text.en || saying.question)));
  if ('isOneOf' in saying) {
    const options = question === undefined ? [] : optionsOf(question);
    const answers = saying.isOneOf.map((code) =>
      inWords(options.find((option) => option.code === code)?.text.en || words.code(code)),
    );
    return isNegated ? words.isNoneOf(name, answers) : words.isOneOf(name, answers);
  }
  if ('answered' in saying) return words.answeredSaid(name, !isNegated);
  return negated(comparedText(name, saying), isNegated);
}

/** What a number of choices, a number or a day is compared with. */
function comparedText(
  name: string,
  saying: Exclude<Saying, { readonly isOneOf: unknown } | { readonly answered: unknown }>,
): string {
  if ('countChosen' in saying) {
    const { atLeast, atMost } = saying.countChosen;
    return words.countSaid(name, atLeast ?? null, atMost ?? null);
  }
  const bounds = 'number' in saying ? saying.number : saying.date;
  const said = Object.entries(bounds).map(([bound, value]) =>
    words.bounds[bound as keyof typeof words.bounds](
      typeof value === 'number' ? String(value) : dayText(value),
    ),
  );
  return words.comparedSaid(name, said);
}

function dayText(text: string): string {
  const found = day(text);
  return found === null ? text : dayInWords(found);
}

function negated(said: string, isNegated: boolean): string {
  return isNegated ? words.notSo(said) : said;
}
