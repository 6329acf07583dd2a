import { DataTable } from '../../ui/DataTable.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { AnswerChange, WavePairNames } from './changeView.ts';

const words = wordsIn(resultsWords, 'en');

interface AnswerChangesProps {
  readonly topic: string;
  readonly changes: readonly AnswerChange[];
  readonly between: WavePairNames;
}

/** What changed of every answer of a question that takes several: a line for each, with both figures and what may be said. */
export function AnswerChanges({ topic, changes, between }: AnswerChangesProps) {
  return (
    <>
      <h4 class="govuk-heading-s">{words.changesByAnswer}</h4>
      <DataTable
        caption={`${topic}: ${words.changesByAnswer}`}
        hideCaption={true}
        heads={[
          { text: words.answer },
          { text: between.earlier },
          { text: between.later },
          { text: words.change(between.earlier, between.later) },
        ]}
        lines={changes.map(({ key, answer, view }) => ({
          key,
          cells: [answer, view.earlier, view.later, <Change key="change" view={view} />],
        }))}
      />
    </>
  );
}

function Change({ view }: Pick<AnswerChange, 'view'>) {
  return (
    <>
      {view.change}
      {view.interval === null ? null : <span class="result-under">{view.interval}</span>}
      <span class="result-under result-under--wraps">{view.isBroken ? words.brokenShort : view.finding}</span>
    </>
  );
}
