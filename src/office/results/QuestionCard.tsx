import type { Reader } from '../../core/reader.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { type ChartName, charts } from '../../telling/charts/charts.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { tableTopic, topicLabel } from '../../words/topics.ts';
import { AnswerChanges } from './AnswerChanges.tsx';
import { ChangeNote } from './ChangeNote.tsx';
import type { AnswerChange, ChangeView, WavePairNames } from './changeView.ts';
import { MethodLine } from './MethodLine.tsx';
import { ResultTable } from './ResultTable.tsx';
import { askedText, mainFigure, tableView } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

interface QuestionCardProps {
  readonly table: Table;
  readonly reader: Reader;
  readonly chart: ChartName;
  readonly unweighted: boolean;
  readonly hideUnder: number;
  /** What changed since another wave; null when none was chosen. */
  readonly change: { readonly view: ChangeView; readonly between: WavePairNames } | null;
  /** The same of each answer, where people could choose several. */
  readonly byAnswer: { readonly changes: readonly AnswerChange[]; readonly between: WavePairNames } | null;
}

/** One question: its main figure, its picture, its table, and how they came about. */
export function QuestionCard(props: QuestionCardProps) {
  const { table, reader, chart, unweighted, hideUnder, change, byAnswer } = props;
  const topic = tableTopic(table, reader);
  const view = tableView(table, reader, hideUnder);
  const name = charts[chart].suits(table) ? chart : 'answers';
  const drawn = charts[name];
  const what = words.charts(table.note.sample === 'open')[name];
  const caption =
    table.breakLabel === null
      ? words.tableOf(topic)
      : words.tableBy(topic, topicLabel({ id: '', label: table.breakLabel }, reader));
  return (
    <article class="result-card" id={`q-${table.column.id}`}>
      <h3 class="govuk-heading-m" tabIndex={-1}>
        {topic}
      </h3>
      <p class="govuk-body result-asked">{askedText(table, reader)}</p>
      <MainFigure table={table} reader={reader} hideUnder={hideUnder} />
      {change === null ? null : <ChangeNote {...change} />}
      {drawn.suits(table) ? (
        <ChartView picture={drawn.picture(table, reader)} name={words.chartOf(topic, what)} />
      ) : null}
      {table.column.isOwnWords ? null : <ResultTable view={view} caption={caption} unweighted={unweighted} />}
      {byAnswer === null || byAnswer.changes.length === 0 ? null : (
        <AnswerChanges {...byAnswer} topic={topic} />
      )}
      {view.notes.map((note) => (
        <p class="govuk-body result-note" key={note}>
          {note}
        </p>
      ))}
      <MethodLine note={table.note} />
    </article>
  );
}

function MainFigure({ table, reader, hideUnder }: Pick<QuestionCardProps, 'table' | 'reader' | 'hideUnder'>) {
  const figure = mainFigure(table, reader, hideUnder);
  if (figure === null) return null;
  return (
    <p class="result-main">
      <span class="result-figure">{figure.share}</span> {figure.label}
      {figure.basis === null ? null : <span class="result-soft"> ({figure.basis})</span>}
    </p>
  );
}
