import { DataTable, type TableLine } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { toplineWords } from '../../words/topline.ts';
import type { LineView } from './tableView.ts';
import type { ToplineQuestion, ToplineTable } from './topline.ts';

const words = wordsIn(toplineWords, 'en');

/** One question of the marked-up questionnaire: its words, who was asked, and the results at every answer. */
export function ToplineQuestionView({ question }: { readonly question: ToplineQuestion }) {
  const { number, leadIn, text, hint, routing, note, tables } = question;
  return (
    <article class="topline-question">
      {leadIn === null ? null : (
        <p class="govuk-body-s topline-lead-in">
          {words.readFirst} {leadIn}
        </p>
      )}
      <h3 class="govuk-heading-s topline-text">
        {number === null ? null : <span class="topline-number">{number} </span>}
        {text}
      </h3>
      {hint === null ? null : <p class="govuk-hint topline-hint">{hint}</p>}
      {routing.map((line) => (
        <p class="govuk-body-s topline-routing" key={line}>
          {line}.
        </p>
      ))}
      {note === null ? null : <p class="govuk-body-s topline-note">{note}</p>}
      {tables.map((table) => (
        <Results key={table.key} table={table} />
      ))}
    </article>
  );
}

function Results({ table }: { readonly table: ToplineTable }) {
  const { heading, askedAs, view, isPrecise, wrote } = table;
  return (
    <div class="topline-table">
      {heading === null ? null : <h4 class="govuk-heading-s topline-row">{heading}</h4>}
      {askedAs === null ? null : <p class="govuk-body-s topline-note">{askedAs}</p>}
      {wrote === null ? (
        <DataTable
          caption={table.caption}
          hideCaption={true}
          heads={[
            { text: words.answer },
            { text: words.share, numeric: true },
            ...(isPrecise ? [{ text: words.interval, numeric: true }] : []),
            { text: words.base, numeric: true },
            ...(isPrecise ? [{ text: words.effectiveBase, numeric: true }] : []),
          ]}
          lines={[...view.lines.map((line) => lineOf(line, isPrecise)), ...underOf(table)]}
        />
      ) : (
        <p class="govuk-body-s topline-note">{wrote}</p>
      )}
      <p class="govuk-body-s topline-of">{[table.of, ...view.notes].join(' ')}</p>
    </div>
  );
}

function lineOf({ key, label, isNet, note, cells }: LineView, isPrecise: boolean): TableLine {
  const [cell] = cells;
  const named = note === null ? label : `${label} (${note})`;
  // Why a figure is not told takes the room of all that would be.
  if (cell?.hidden) return { key, strong: isNet, cells: [named, cell.share] };
  return {
    key,
    strong: isNet,
    cells: [
      named,
      cell?.share ?? '',
      ...(isPrecise ? [cell?.interval ?? ''] : []),
      cell?.base ?? '',
      ...(isPrecise ? [cell?.effectiveBase ?? ''] : []),
    ],
  };
}

function underOf({ numbers, isPrecise }: ToplineTable): readonly TableLine[] {
  return numbers.map(({ key, label, figure, interval, base, effectiveBase }) => ({
    key,
    cells: [label, figure, ...(isPrecise ? [interval] : []), base, ...(isPrecise ? [effectiveBase] : [])],
  }));
}
