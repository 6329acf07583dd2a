import { exactValue, isOpen } from '../../../asking/questions/countedKinds.ts';
import type { Answer, Question } from '../../../asking/questions/question.ts';
import { writtenColumns, writtenTexts } from '../../../asking/questions/written.ts';
import { type Questionnaire, questionsOf } from '../../../asking/survey/questionnaire.ts';
import type { Response } from '../../../asking/survey/response.ts';
import { seededRandom } from '../../../core/dice.ts';
import type { Text } from '../../../core/text.ts';
import { latestRevisions } from '../dataset.ts';

/** Where residents wrote in words of their own: a question, or what is typed beside one option of a question. */
export interface OpenQuestion {
  /** The question's id; with the code of the option behind it, `heard.9`, where it is one. */
  readonly id: string;
  readonly question: Question;
  readonly option: { readonly code: number; readonly label: Text } | null;
}

/** What one resident wrote. Personal data: it is read from the response each time and kept nowhere else. */
export interface OpenText {
  /** The id of the response. */
  readonly response: string;
  readonly text: string;
  /** A short mark of the text (`markOf`). */
  readonly mark: string;
}

/**
 * A short mark of what was written, to see that it was corrected since. It cannot be read back.
 *
 * @example markOf('More buses') === markOf('More buses.') // false
 */
export function markOf(text: string): string {
  return Math.floor(seededRandom(text)() * 2 ** 32).toString(36);
}

/** Everything in which residents can write, in the order of asking; questions that only older versions have come last. */
export function openQuestions(questionnaires: readonly Questionnaire[]): readonly OpenQuestion[] {
  const newestFirst = questionnaires.toSorted((one, other) => other.version - one.version);
  const found = new Map<string, OpenQuestion>();
  for (const question of newestFirst.flatMap(questionsOf)) {
    const whole = isOpen(question) ? [{ id: String(question.id), question, option: null }] : [];
    const beside = writtenColumns(question).map((option) => ({
      id: `${question.id}.${option.code}`,
      question,
      option,
    }));
    for (const one of [...whole, ...beside]) if (!found.has(one.id)) found.set(one.id, one);
  }
  return [...found.values()];
}

/** What was answered in a wave. */
interface WaveAnswers {
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[];
}

/** What was written there in the responses that count, in their order; whoever wrote nothing is left out. */
export function openTexts(
  { questionnaires, responses }: WaveAnswers,
  { question: { id }, option }: OpenQuestion,
): readonly OpenText[] {
  const asked = new Map(
    questionnaires.map((one) => [
      `${one.id} ${one.version}`,
      questionsOf(one).find((other) => other.id === id),
    ]),
  );
  const counted = latestRevisions(responses).filter(({ kind }) => kind === 'complete' || kind === 'partial');
  return counted.flatMap(({ id: response, questionnaire, answers }) => {
    const question = asked.get(`${questionnaire.id} ${questionnaire.version}`);
    const text = question && writtenIn(question, answers[id], option?.code ?? null)?.trim();
    return text ? [{ response, text, mark: markOf(text) }] : [];
  });
}

function writtenIn(question: Question, answer: Answer | undefined, option: number | null): string | null {
  if (option !== null) {
    const place = writtenColumns(question).findIndex(({ code }) => code === option);
    return writtenTexts(question, answer)[place] ?? null;
  }
  const value = isOpen(question) ? exactValue(question, answer) : null;
  return typeof value === 'string' ? value : null;
}
