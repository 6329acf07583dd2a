import { useMemo } from 'preact/hooks';
import type { Reader } from '../../core/reader.ts';
import type { Results } from '../../counting/analysis/results.ts';
import type { Table } from '../../counting/analysis/table.ts';
import { InTurn } from '../../ui/InTurn.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { answerChanges, type ChangeView, type WavePairNames } from './changeView.ts';
import { QuestionCard } from './QuestionCard.tsx';
import type { Showing } from './showing.ts';
import { questionGroups } from './tableView.ts';

const words = wordsIn(resultsWords, 'en');

interface QuestionListProps {
  readonly results: Results;
  readonly reader: Reader;
  readonly showing: Showing;
  readonly hideUnder: number;
  /** What changed since another wave, by column; null when none was chosen. */
  readonly changes: {
    readonly between: WavePairNames;
    readonly views: ReadonlyMap<string, ChangeView>;
  } | null;
}

/** Cards that are drawn before anybody sees the page. */
const FIRST_DRAWN = 4;

/** Every question with its chart and its table, then who answered. Those in view change first. */
export function QuestionList({ results, reader, showing, hideUnder, changes }: QuestionListProps) {
  const { chart, unweighted } = showing;
  const groups = useMemo(() => questionGroups(results.tables, reader), [results.tables, reader]);
  const later = new Set([...groups.flatMap(({ tables }) => tables), ...results.people].slice(FIRST_DRAWN));
  const opinion = (table: Table) => {
    const view = changes?.views.get(table.column.id);
    // Other tables need only what changed of their main figure.
    const views = table.several || table.column.isLong ? changes?.views : undefined;
    return (
      <InTurn
        key={table.column.id}
        from={[table, reader, chart, unweighted, view, views]}
        isLater={later.has(table)}
        content={() => (
          <QuestionCard
            {...{ table, reader, chart, unweighted, hideUnder }}
            change={view && changes ? { view, between: changes.between } : null}
            byAnswer={
              views && changes
                ? { changes: answerChanges(table, views, reader), between: changes.between }
                : null
            }
          />
        )}
      />
    );
  };
  return (
    <>
      {groups.map((group) => (
        <section key={group.key}>
          {group.heading === null ? null : <h2 class="govuk-heading-l">{group.heading}</h2>}
          {group.tables.map(opinion)}
        </section>
      ))}
      <h2 class="govuk-heading-l">{words.whoAnswered}</h2>
      {results.people.map((table) => (
        <InTurn
          key={table.column.id}
          from={[table, reader]}
          isLater={later.has(table)}
          content={() => (
            <QuestionCard
              {...{ table, reader, hideUnder }}
              chart="answers"
              unweighted={true}
              change={null}
              byAnswer={null}
            />
          )}
        />
      ))}
    </>
  );
}
