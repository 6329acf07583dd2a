import { moduleOf, type Questionnaire } from '../../asking/survey/questionnaire.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { MADE } from '../../counting/analysis/made/madeVariable.ts';
import type { Results } from '../../counting/analysis/results.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { tableTopic } from '../../words/topics.ts';

/** Questions of the page that stand together in its contents, in their order on the page. */
export interface JumpGroup {
  readonly title: string;
  readonly questions: readonly { readonly column: string; readonly topic: string }[];
}

/**
 * The contents of a page of results: its questions by module, then who answered.
 *
 * @param questionnaires Every version that was asked in the wave.
 */
export function jumpGroups(
  { everyone, people }: Pick<Results, 'everyone' | 'people'>,
  questionnaires: readonly Questionnaire[],
  reader: Reader,
): readonly JumpGroup[] {
  const words = wordsIn(resultsWords, reader.language);
  const groups: { title: string; questions: { column: string; topic: string }[] }[] = [];
  const add = (title: string, table: (typeof everyone)[number]) => {
    const question = { column: table.column.id, topic: tableTopic(table, reader) };
    const last = groups.at(-1);
    if (last?.title === title) last.questions.push(question);
    else groups.push({ title, questions: [question] });
  };
  for (const table of everyone) {
    const modules = questionnaires.flatMap((one) => moduleOf(one, table.column.question) ?? []);
    const isMade = String(table.column.id).startsWith(MADE);
    add(modules[0] ? readText(modules[0].title, reader) : isMade ? words.made : words.eachQuestion, table);
  }
  for (const table of people) add(words.whoAnswered, table);
  return groups;
}
