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
    lines.map(({ table, row, cell }) => ({
      label: `${topicLabel(table.column, reader)}: ${rowLabel(row, reader).toLowerCase()}`,
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
          { text: words.answer },
          { text: words.share, numeric: true },
          ...(open ? [] : [{ text: words.interval, numeric: true }]),
          { text: words.base, numeric: true },
          ...(changes ? [{ text: words.change(changes.between.earlier, changes.between.later) }] : []),
        ]}
        lines={lines.map(({ table, row, group, cell }) => ({
          key: table.column.id,
          cells: [
            <button
              type="button"
              class="govuk-link ui-plain ui-link"
              key="topic"
              onClick={() => jumpTo(table.column.id)}
            >
              {topicLabel(table.column, reader)}
            </button>,
            rowLabel(row, reader),
            cell ? percentText(cell.share) : '',
            ...(open ? [] : [cell ? (intervalText(cell.interval) ?? '') : '']),
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

function Change({ view }: { readonly view: ChangeView | undefined }) {
  if (!view) return null;
  return (
    <>
      {view.change}
      <span class="result-under">{view.isBroken ? words.brokenShort : view.finding}</span>
    </>
  );
}
