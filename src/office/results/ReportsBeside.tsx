import { useState } from 'preact/hooks';
import { addressQuery } from '../../ui/addressQuery.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { publishedWords } from '../../words/published.ts';
import type { PublishedPage } from './publishedState.ts';
import {
  chosenReports,
  comparableReports,
  type ReportsChosen,
  reportsQuery,
  reportsView,
} from './reportsView.ts';

const words = wordsIn(publishedWords, 'en');

/** Two rounds that are both known by a report alone, set beside each other. */
export function ReportsBeside({ page }: { readonly page: PublishedPage }) {
  const [query, setQuery] = useState(addressQuery.read);
  const chosen = chosenReports(page.rounds, query);
  if (chosen === null) return null;
  const choose = (next: ReportsChosen) => {
    addressQuery.replace(reportsQuery(next));
    setQuery(reportsQuery(next));
  };
  return (
    <>
      <h2 class="govuk-heading-l">{words.beside}</h2>
      <p class="govuk-body">{words.besideLead}</p>
      <div class="tables-pair">
        {(
          [
            ['one', 'other'],
            ['other', 'one'],
          ] as const
        ).map(([which, beside]) => (
          <SelectField
            key={which}
            id={`reports-${which}`}
            label={words.besideChoose[which]}
            choices={comparableReports(page.rounds, chosen[beside]).map(({ id, title }) => ({
              value: id,
              label: title,
            }))}
            value={chosen[which].id}
            onChange={(id) => {
              const round = page.rounds.find((one) => one.id === id);
              if (round) choose({ ...chosen, [which]: round });
            }}
          />
        ))}
      </div>
      <Changes chosen={chosen} page={page} />
    </>
  );
}

interface ChangesProps {
  readonly chosen: ReportsChosen;
  readonly page: PublishedPage;
}

function Changes({ chosen, page }: ChangesProps) {
  const { earlier, later, lines, tests } = reportsView(chosen, page);
  if (lines.length === 0)
    return (
      <p class="govuk-body" role="status">
        {words.besideNothing(earlier, later)}
      </p>
    );
  return (
    <>
      <DataTable
        caption={words.besideCaption(earlier, later)}
        heads={[
          { text: words.question },
          { text: earlier },
          { text: later },
          { text: words.besideChange },
          { text: words.besideSaid },
        ]}
        lines={lines.map((line) => ({
          key: line.key,
          cells: [
            <>
              {line.question}
              <span class="result-under">{line.answer}</span>
            </>,
            line.earlier,
            line.later,
            <>
              {line.change}
              {line.interval === null ? null : <span class="result-under">{line.interval}</span>}
            </>,
            line.finding,
          ],
        }))}
      />
      {tests === null ? null : <p class="govuk-body-s">{tests}</p>}
    </>
  );
}
