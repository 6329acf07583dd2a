import type { Column, MissingName } from '../../core/column.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { type Dataset, questionIn, titleOf, type Variable } from '../../counting/analysis/dataset.ts';
import { rootsOf } from '../../counting/analysis/madeGroups.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { rowLabel, tableWords } from '../../words/tables.ts';
import { missingInFile } from './answerCodes.ts';
import { type ColumnHeads, columnHeads } from './columnHeads.ts';
import { type CsvCell, csvOf } from './csv.ts';
import type { ExportContents } from './exportContents.ts';
import { howShown } from './howShown.ts';

const heads = [
  'variable',
  'question',
  'row',
  'code',
  'label',
  'sort',
  'counted_in',
  'base',
  'wording',
  'wording_mark',
  'may_identify',
  'simulated',
  'options_order',
  'rows_order',
  'kept_last',
  'carried_from',
];

/** How the cells of a column beside the answers are read. */
const TYPES = { exactNumber: 'number', exactDay: 'date', ownWords: 'text', confirmed: 'text' } as const;

/** The row or option that a column is about: both, where a row of a grid takes several options. */
function rowIn({ gridRow, label }: Column, reader: Reader): string {
  const option = readText(label, reader);
  return gridRow === undefined ? option : `${readText(gridRow.label, reader)}: ${option}`;
}

/** Bands of an officer's own may be as fine as the numbers that they hold. */
function isMadeOfExact(dataset: Dataset, variable: Variable): boolean {
  return variable.madeOf !== undefined && rootsOf(dataset, variable).some(({ exact }) => exact !== undefined);
}

/** What an officer called a made variable, and the columns of the file that it is made of. */
function madeText(
  dataset: Dataset,
  variable: Variable,
  { names, reader }: { readonly names: ColumnHeads; readonly reader: Reader },
): string | null {
  if (variable.madeOf === undefined) return null;
  const label = readText(titleOf(dataset, variable), reader);
  const of = variable.madeOf.map((column) => names.of(column)).join(', ');
  return wordsIn(tableWords, reader.language).madeOf(label, of);
}

const NOT_SHOWN: readonly CsvCell[] = [null, null, null, null];

/** In which order it was shown, and after which earlier answers; nothing of what an officer made. A code may be of no view. */
function shownCells(dataset: Dataset, variable: Variable, code: number | null): readonly CsvCell[] {
  const question = questionIn(dataset, variable);
  if (question === undefined) return NOT_SHOWN;
  const questionnaire = variable.earlier?.questionnaire ?? dataset.questionnaire;
  const { column } = variable;
  const isAnswer = column.categories.some((category) => category.code === code);
  const shown = howShown(questionnaire, question, { column, code: isAnswer ? code : null });
  return [shown.optionsOrder, shown.rowsOrder, shown.keptLast ? 'yes' : 'no', shown.carriedFrom];
}

/** What each column and code of the responses file means: a line for each code. */
export function codebookCsv({ dataset, detail, reader }: ExportContents): string {
  const words = wordsIn(tableWords, reader.language);
  const names = columnHeads(dataset, detail);
  const lines = dataset.variables.flatMap((variable, place) => {
    const { column } = variable;
    const question = questionIn(dataset, variable);
    const mayIdentify = isMadeOfExact(dataset, variable) ? 'yes' : 'no';
    const face = (code: number | null, label: string, sort: string, nets: string): CsvCell[] => [
      names.answers[place] ?? null,
      madeText(dataset, variable, { names, reader }) ?? readText(titleOf(dataset, variable), reader),
      column.row === null ? null : rowIn(column, reader),
      code,
      label,
      sort,
      nets,
      column.dontKnowInBase ? words.baseAllAsked : words.baseGivingView,
      question?.wording ?? null,
      question?.mark ?? null,
      mayIdentify,
      dataset.simulated ? 'yes' : 'no',
      ...shownCells(dataset, variable, code),
    ];
    const answers = column.categories.map(({ code, label }) => {
      const nets = column.nets.filter((net) => net.codes.includes(code));
      return face(
        code,
        readText(label, reader),
        'answer',
        nets.map((net) => readText(net.label, reader)).join('; '),
      );
    });
    const missing = (Object.keys(missingInFile) as MissingName[]).map((name) =>
      face(
        missingInFile[name],
        name === 'notAsked' ? words.notAsked : rowLabel({ label: null, sort: name }, reader),
        'no view',
        '',
      ),
    );
    return [...answers, ...missing];
  });
  const beside = names.beside.map(({ head, question, sort, label, mayIdentify }): CsvCell[] => [
    head,
    readText(question.text, reader),
    label && readText(label, reader),
    null,
    words[sort],
    TYPES[sort],
    '',
    null,
    question.wording,
    question.mark,
    mayIdentify ? 'yes' : 'no',
    dataset.simulated ? 'yes' : 'no',
    ...NOT_SHOWN,
  ]);
  return csvOf([heads, ...lines, ...beside]);
}
