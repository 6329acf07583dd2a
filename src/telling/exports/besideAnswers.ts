import { exactSort, exactValue } from '../../asking/questions/countedKinds.ts';
import type { Answer, Question } from '../../asking/questions/question.ts';
import { confirmedChecks, writtenColumns, writtenTexts } from '../../asking/questions/written.ts';
import { MISSING } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { type Dataset, questionIn, type Variable } from '../../counting/analysis/dataset.ts';

/** A column that stands beside the answers of a question and is never counted. */
export interface BesideColumn {
  /** Its own name; in a file it may have another (columnHeads.ts). */
  readonly name: string;
  readonly question: Question;
  readonly sort: 'ownWords' | 'exactNumber' | 'exactDay' | 'confirmed';
  /** The option or row it belongs to; null for the whole question. */
  readonly label: Text | null;
  /** With other answers it may tell who somebody is. */
  readonly mayIdentify: boolean;
  /** What somebody gave, by their place in the dataset; null for those who were not asked in these words. */
  readonly read: (answer: Answer | undefined, place: number) => string | number | null;
}

/**
 * What residents typed, numbers and days as they were given, and the doubts that were answered, each in a column of its
 * own.
 */
export function besideAnswers(dataset: Dataset): readonly BesideColumn[] {
  return formsOf(dataset).flatMap((form) => [
    ...exactColumns(form),
    ...writtenOf(form),
    ...confirmedOf(form),
  ]);
}

/** One form of a question with its columns, and the end of their names where it is an older one. */
interface Form {
  readonly question: Question;
  readonly variables: readonly Variable[];
  readonly suffix: string;
}

/** Every form in which a question was asked. Rows that only an older version had are of the form that they belong to. */
function formsOf(dataset: Dataset): readonly Form[] {
  const forms: { question: Question; variables: Variable[]; suffix: string }[] = [];
  for (const variable of dataset.variables) {
    const question = questionIn(dataset, variable);
    if (question === undefined) continue;
    const known = forms.find(
      (form) => form.question.id === question.id && form.question.wording === question.wording,
    );
    if (known) known.variables.push(variable);
    else forms.push({ question, variables: [variable], suffix: /~\d+$/.exec(variable.column.id)?.[0] ?? '' });
  }
  return forms;
}

const EXACT = {
  number: { head: 'number', sort: 'exactNumber' },
  date: { head: 'date', sort: 'exactDay' },
  ownWords: { head: 'text', sort: 'ownWords' },
} as const;

/** Answers that a column counts in bands stand in the file as they were given. */
function exactColumns({ question, variables }: Form): readonly BesideColumn[] {
  const sort = exactSort(question);
  if (sort === null) return [];
  return variables.map((variable) => {
    const { id, row, label } = variable.column;
    return {
      name: `${id}_${EXACT[sort].head}`,
      question,
      sort: EXACT[sort].sort,
      label: row === null ? null : label,
      mayIdentify: true,
      read: ifAsked([variable], (answer) => exactValue(question, answer, row)),
    };
  });
}

function writtenOf({ question, variables, suffix }: Form): readonly BesideColumn[] {
  return writtenColumns(question).map(({ code, label }, place) => ({
    name: `${question.id}${suffix}_${code}_text`,
    question,
    sort: 'ownWords',
    label,
    mayIdentify: true,
    read: ifAsked(variables, (answer) => writtenTexts(question, answer)[place] ?? null),
  }));
}

function confirmedOf({ question, variables, suffix }: Form): readonly BesideColumn[] {
  const isDoubted = (question.checks ?? []).some(({ level }) => level === 'soft');
  if (!isDoubted && question.preset === undefined) return [];
  return [
    {
      name: `${question.id}${suffix}_confirmed`,
      question,
      sort: 'confirmed',
      label: null,
      mayIdentify: false,
      read: ifAsked(variables, (answer) => confirmedChecks(question, answer).join(' ') || null),
    },
  ];
}

// An answer that was given to other words has a column of those.
function ifAsked(
  variables: readonly Variable[],
  read: (answer: Answer | undefined) => string | number | null,
): BesideColumn['read'] {
  return (answer, place) =>
    variables.some(({ codes }) => codes[place] !== MISSING.notAsked) ? read(answer) : null;
}
