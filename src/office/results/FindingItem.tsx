import type { FindingLine } from '../../telling/reports/findingLine.ts';
import { findingsWords } from '../../words/findings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { type FindingsPage, type FindingsState, tableKey } from './findingsState.ts';
import { tableAddress } from './findingsView.ts';
import { MethodLine } from './MethodLine.tsx';
import { ResultTable } from './ResultTable.tsx';
import { tableView } from './tableView.ts';

const words = wordsIn(findingsWords, 'en');
const { tableBy } = wordsIn(resultsWords, 'en');

interface FindingItemProps {
  readonly line: FindingLine;
  readonly page: FindingsPage & { readonly at: 'ready' };
  readonly state: FindingsState;
}

/** One finding, with the table it is in where that was opened. */
export function FindingItem({ line, page, state }: FindingItemProps) {
  const { heading, sentence, finding } = line;
  const isOpen = state.tables.value.has(tableKey(finding));
  return (
    <li class="findings-item">
      <h3 class="govuk-heading-s">{heading}</h3>
      <p class="govuk-body">
        {sentence}
        {finding.isSmall ? <span class="result-soft"> {words.small}</span> : null}
      </p>
      <button
        type="button"
        class="govuk-link ui-plain ui-link ui-no-print findings-turn"
        aria-expanded={isOpen}
        onClick={() => void state.turnTable(finding)}
      >
        {isOpen ? words.hideTable : words.showTable}
        <span class="govuk-visually-hidden">: {heading}</span>
      </button>
      <a
        class="govuk-link ui-no-print findings-tables"
        href={tableAddress(finding, page.findings, page.wave.id)}
      >
        {words.inTables}
        <span class="govuk-visually-hidden">: {heading}</span>
      </a>
      {isOpen ? <OpenTable line={line} page={page} state={state} /> : null}
    </li>
  );
}

function OpenTable({ line, page, state }: FindingItemProps) {
  const { reader, settings } = page;
  const table = state.tables.value.get(tableKey(line.finding)) ?? null;
  if (table === null)
    return (
      <p class="govuk-body" role="status">
        {words.openingTable}
      </p>
    );
  const view = tableView(table, reader, settings.hideUnder);
  return (
    <>
      <ResultTable view={view} caption={tableBy(line.topic, line.by)} unweighted={false} />
      {view.notes.map((note) => (
        <p class="govuk-body result-note" key={note}>
          {note}
        </p>
      ))}
      <MethodLine note={table.note} />
    </>
  );
}
