import type { Text } from '../../core/text.ts';
import { givenPart, optionsOf, partsOf } from './kinds.ts';
import type { Answer, Question } from './question.ts';

/** Words that residents may leave beside an option. They are personal data: listed for the officer, never counted. */
export interface WrittenColumn {
  readonly code: number;
  /** The words of the option. */
  readonly label: Text;
}

/** The options of a question beside which something can be typed. */
export function writtenColumns(question: Question): readonly WrittenColumn[] {
  return optionsOf(question)
    .filter(({ specify }) => specify)
    .map(({ code, text }) => ({ code, label: text }));
}

/** What was typed beside each of those options; null where nothing was. */
export function writtenTexts(question: Question, answer: Answer | undefined): readonly (string | null)[] {
  const other = answer && 'value' in answer ? answer.other : undefined;
  return writtenColumns(question).map(({ code }) => other?.[code] ?? null);
}

/**
 * Ids of the soft checks that an answer did not pass and that were confirmed; `preset` where it, or a row of it, stood there
 * already and was left.
 */
export function confirmedChecks(question: Question, answer: Answer | undefined): readonly string[] {
  const parts = partsOf(question).map((part) => givenPart(question, answer, part));
  const confirmed = [answer, ...parts].flatMap((given) =>
    given && 'value' in given ? (given.confirmed ?? []) : [],
  );
  return [...new Set(confirmed)];
}
