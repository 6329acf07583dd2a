import { countText, percentText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Cell, Table } from '../../counting/analysis/table.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { rowLabel, withheldText } from '../../words/tables.ts';
import { topicLabel } from '../../words/topics.ts';
import type { ChangeView, WavePairNames } from './changeView.ts';
import { headlineLines, headlinePicture } from './headlineLines.ts';
import { jumpThere } from './jumpThere.tsx';
import { baseText, intervalText } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

interface HeadlinesProps {
  /** For everyone together. */
  readonly tables: readonly Table[];
  readonly reader: Reader;
  readonly hideUnder: number;
  /** What changed since another wave, by column; null when none was chosen. */
  readonly changes: {
    readonly between: WavePairNames;
    readonly views: ReadonlyMap<string, ChangeView>;
  } | null;
}

/** The main figure of every question that is told in shares, as one chart and one table; nothing where none is. */
export function Headlines({ tables, reader, hideUnder, changes }: HeadlinesProps) {
  const open = tables.some((table) => table.note.sample === 'open');
  const lines = headlineLines(tables);
  // Numbers and words have their say in their own places.
  if (lines.length === 0) return null;
  const picture = headlinePicture(lines, reader);
  const brokenTrend = [...(changes?.views.values() ?? [])].some(({ isBroken }) => isBroken);
  return (
    <section class="result-headlines result-one-sheet" aria-labelledby="headlines">
      <h2 class="govuk-heading-l" id="headlines">
        {words.headlines}
      </h2>
      <p class="govuk-body">
        {picture === null ? words.headlinesHidden : open ? words.headlinesOpen : words.headlinesText}
      </p>
      {brokenTrend ? <p class="govuk-body result-change result-change--broken">{words.trendBroken}</p> : null}
      {picture === null ? null : (
        <ChartView picture={picture} name={words.chartOf(words.headlines, words.share)} />
      )}
      <DataTable
        caption={words.headlines}
        hideCaption={true}
        heads={[
          { text: words.question },
          { text: open ? words.share : words.shareWithInterval, numeric: true },
          { text: words.base, numeric: true },
          ...(open ? [] : [{ text: words.effectiveBase, numeric: true }]),
          ...(changes ? [{ text: words.change(changes.between.earlier, changes.between.later) }] : []),
        ]}
        lines={lines.map(({ table, row, group, cell }) => ({
          key: table.column.id,
          cells: [
            <Topic
              key="topic"
              column={table.column.id}
              topic={topicLabel(table.column, reader)}
              answer={rowLabel(row, reader)}
            />,
            <Share key="share" cell={cell} reader={reader} />,
            cell.shown ? countText(cell.base) : baseText(group, hideUnder),
            ...(open ? [] : [effectiveText(cell)]),
            ...(changes ? [<Change key="change" view={changes.views.get(table.column.id)} />] : []),
          ],
        }))}
      />
    </section>
  );
}

interface TopicProps {
  readonly column: string;
  readonly topic: string;
  readonly answer: string;
}

function Topic({ column, topic, answer }: TopicProps) {
  return (
    <>
      <button type="button" class="govuk-link ui-plain ui-link" onClick={() => jumpThere(column)}>
        {topic}
      </button>
      <span class="result-under result-under--wraps">{answer}</span>
    </>
  );
}

function effectiveText(cell: Cell): string {
  return cell.shown && cell.effectiveBase !== null ? countText(Math.floor(cell.effectiveBase)) : '';
}

function Share({ cell, reader }: { readonly cell: Cell; readonly reader: Reader }) {
  if (!cell.shown) return <span class="result-soft">{withheldText(cell.why, reader)}</span>;
  return (
    <>
      <strong>{percentText(cell.share)}</strong>
      {cell.interval === null ? null : <span class="result-under">{intervalText(cell.interval)}</span>}
    </>
  );
}

function Change({ view }: { readonly view: ChangeView | undefined }) {
  if (!view) return <span class="result-soft">{words.noChange}</span>;
  return (
    <>
      <span class="result-gap">{view.change}</span>
      {view.interval === null ? null : <span class="result-under">{view.interval}</span>}
      <span class="result-under">{view.isBroken ? words.brokenShort : view.finding}</span>
    </>
  );
}
