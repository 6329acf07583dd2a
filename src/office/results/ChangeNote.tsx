import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { ChangeView } from './changeView.ts';

const words = wordsIn(resultsWords, 'en');

interface ChangeNoteProps {
  readonly view: ChangeView;
  /** The name of the other wave. */
  readonly since: string;
}

/** What changed since another wave, and whether that is a change of opinion. */
export function ChangeNote({ view, since }: ChangeNoteProps) {
  return (
    <div class={view.isBroken ? 'result-change result-change--broken' : 'result-change'}>
      <p class="govuk-body">
        <strong>
          {words.change(since)}: {view.change}
        </strong>
        {view.interval === null ? null : ` (${view.interval})`}. {since}: {view.earlier}
        {view.earlierInterval === null ? null : ` (${view.earlierInterval})`}.
      </p>
      <p class="govuk-body">
        {words.finding}: {view.finding}. {words.grade}: {view.grade.toLowerCase()}.
      </p>
      {view.isBroken ? <p class="govuk-body">{words.trendBroken}</p> : null}
      {view.differences.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {view.differences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
