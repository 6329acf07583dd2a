import type { Reader } from '../../core/reader.ts';
import { madeSort } from '../../counting/analysis/made/madeSorts.ts';
import type { MadeSource } from '../../counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords } from '../../words/made.ts';
import { chosenTopic } from '../../words/topics.ts';

/**
 * What a variable leaves out in a wave without anybody having said so, because the questionnaire was changed since: groups of which
 * an answer is gone, and answers that were given to other words of the same question.
 */
export function madeGaps(
  made: MadeVariable,
  sources: readonly MadeSource[],
  reader: Reader,
): readonly string[] {
  const words = wordsIn(madeWords, reader.language);
  const answersOf = (column: string) => sources.find(({ id }) => id === column)?.answers;
  const gone = groupsOf(made).filter(({ parts }) =>
    parts.some(({ column, codes }) => {
      const answers = answersOf(column);
      return answers !== undefined && codes.some((wanted) => !answers.some(({ code }) => code === wanted));
    }),
  );
  const older = sources.filter(
    ({ id, earlier }) => earlier !== null && namesNow(id) !== id && isMadeOf(made, namesNow(id)),
  );
  return [
    ...(gone.length === 0 ? [] : [words.answerGone(gone.map(({ label }) => label))]),
    ...older.filter(({ id }) => !isMadeOf(made, id)).map((one) => words.otherWords(chosenTopic(one, reader))),
  ];
}

/** The answers that each group names. */
function groupsOf(made: MadeVariable) {
  if (made.sort === 'groups')
    return made.groups.map(({ label, codes }) => ({ label, parts: [{ column: made.of, codes }] }));
  if (made.sort === 'combination')
    return made.groups.map(({ label, answers }) => ({ label, parts: answers }));
  return [];
}

function isMadeOf(made: MadeVariable, column: string): boolean {
  return madeSort(made.sort).madeOf(made).includes(column);
}

/** The id of the same column as it is asked now: `trust` of `trust~1` (analysis/readings.ts). */
function namesNow(column: string): string {
  return column.replace(/(~\d+)+$/, '');
}
