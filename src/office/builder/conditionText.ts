import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Condition, Saying } from '../../asking/questions/question.ts';
import { asGroup, asRule } from '../../asking/survey/editing/conditionParts.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { day } from '../../core/day.ts';
import { builderWords } from '../../words/builder.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';

const words = wordsIn(builderWords, 'en');
/** Long enough that questions which begin alike can be told apart in a list or a menu. */
const SHORT = 100;

/** A condition as an officer reads it: “Do you use them?” is “Yes”, and so on. */
export function conditionText(questionnaire: Questionnaire, condition: Condition): string {
  const rule = asRule(condition);
  if (rule !== null) return sayingText(questionnaire, rule.saying, rule.isNegated);
  if ('formula' in condition) return words.formulaSaid(shortened(condition.formula));
  const { join, isNegated, parts } = asGroup(condition);
  const said = parts.map((part) => {
    const text = conditionText(questionnaire, part);
    return asRule(part) === null && !('formula' in part) ? `(${text})` : text;
  });
  const whole = said.join(words.joins[join]);
  return isNegated ? words.notSo(whole) : whole;
}

/** The beginning of a long text, ended at a word. */
export function shortened(text: string, longest = SHORT): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

function sayingText(questionnaire: Questionnaire, saying: Saying, isNegated: boolean): string {
  const question = questionById(questionnaire, saying.question);
  const rowText =
    question && 'rows' in question ? question.rows.find(({ id }) => id === saying.row)?.text.en : undefined;
  const name = shortened(rowText ?? (question?.text.en || saying.question));
  if ('isOneOf' in saying) {
    const options = question === undefined ? [] : optionsOf(question);
    const answers = saying.isOneOf.map(
      (code) => options.find((option) => option.code === code)?.text.en || words.code(code),
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
