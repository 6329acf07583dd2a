import { optionsOf } from '../../asking/questions/kinds.ts';
import type { Condition, Saying } from '../../asking/questions/question.ts';
import { asGroup, asRule } from '../../asking/survey/editing/conditionParts.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';

const words = wordsIn(builderWords, 'en');
const SHORT = 60;

/** A condition as an officer reads it: “Do you use them?” is “Yes”, and so on. */
export function conditionText(questionnaire: Questionnaire, condition: Condition): string {
  const rule = asRule(condition);
  if (rule !== null) return sayingText(questionnaire, rule.saying, rule.isNegated);
  const { join, isNegated, parts } = asGroup(condition);
  const said = parts.map((part) => {
    const text = conditionText(questionnaire, part);
    return asRule(part) === null ? `(${text})` : text;
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
  if ('countChosen' in saying) {
    const { atLeast, atMost } = saying.countChosen;
    return words.countSaid(name, atLeast ?? null, atMost ?? null);
  }
  const options = question === undefined ? [] : optionsOf(question);
  const answers = saying.isOneOf.map(
    (code) => options.find((option) => option.code === code)?.text.en || words.code(code),
  );
  return isNegated ? words.isNoneOf(name, answers) : words.isOneOf(name, answers);
}
