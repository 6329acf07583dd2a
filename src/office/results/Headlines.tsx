import { countText, percentText } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { ChartView } from '../../telling/charts/ChartView.tsx';
import { barsWithIntervals } from '../../telling/charts/intervalBars.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { rowLabel } from '../../words/tables.ts';
import { topicLabel } from '../../words/topics.ts';
import type { ChangeView, WavePairNames } from './changeView.ts';
import { intervalText, mainRow } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

interface HeadlinesProps {
  /** For everyone together. */
  readonly tables: readonly Table[];
  readonly reader: Reader;
  /** What changed since another wave, by column; null when none was chosen. */
  readonly changes: {
    readonly between: WavePairNames;
    readonly views: ReadonlyMap<string, ChangeView>;
  } | null;
}

/** The main figure of every question, as one chart and one table. */
export function Headlines({ tables, reader, changes }: HeadlinesProps) {
  const open = tables.some((table) => table.note.sample === 'open');
  const lines = tables.flatMap((table) => {
    const row = mainRow(table);
    const cell = row?.cells[0];
    const group = table.groups[0];
    return row && group ? [{ table, row, group, cell: cell?.shown ? cell : null }] : [];
  });
  const brokenTrend = [...(changes?.views.values() ?? [])].some(({ isBroken }) => isBroken);
  const picture = barsWithIntervals(
    lines.map(({ table, cell }) => ({
      label: topicLabel(table.column, reader),
      share: cell?.share ?? null,
      interval: cell?.interval ?? null,
    })),
    words.headlines,
  );
  return (
    <section class="result-headlines" aria-labelledby="headlines">
      <h2 class="govuk-heading-l" id="headlines">
        {words.headlines}
      </h2>
      <p class="govuk-body">{open ? words.headlinesOpen : words.headlinesText}</p>
      {brokenTrend ? <p class="govuk-body result-change result-change--broken">{words.trendBroken}</p> : null}
      <ChartView picture={picture} name={words.chartOf(words.headlines, words.share)} />
      <DataTable
        caption={words.headlines}
        hideCaption={true}
        heads={[
          { text: words.question },
          { text: open ? words.share : words.shareWithInterval, numeric: true },
          { text: words.base, numeric: true },
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
            cell ? <Share key="share" share={cell.share} interval={cell.interval} /> : '',
            group.mark === 'hidden' ? '' : countText(group.base),
            ...(changes ? [<Change key="change" view={changes.views.get(table.column.id)} />] : []),
          ],
        }))}
      />
    </section>
  );
}

// No link: the address after # belongs to the page as a whole.
function jumpTo(column: string): void {
  const heading = document.getElementById(`q-${column}`)?.querySelector('h3');
  heading?.scrollIntoView();
  heading?.focus();
}

interface TopicProps {
  readonly column: string;
  readonly topic: string;
  readonly answer: string;
}

function Topic({ column, topic, answer }: TopicProps) {
  return (
    <>
      <button type="button" class="govuk-link ui-plain ui-link" onClick={() => jumpTo(column)}>
        {topic}
      </button>
      <span class="result-under result-under--wraps">{answer}</span>
    </>
  );
}

interface ShareProps {
  readonly share: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

function Share({ share, interval }: ShareProps) {
  return (
    <>
      <strong>{percentText(share)}</strong>
      {interval === null ? null : <span class="result-under">{intervalText(interval)}</span>}
    </>
  );
}

function Change({ view }: { readonly view: ChangeView | undefined }) {
  if (!view) return null;
  return (
    <>
      {view.change}
      <span class="result-under">{view.isBroken ? words.brokenShort : view.finding}</span>
    </>
  );
}
