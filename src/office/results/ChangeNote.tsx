import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { ChangeView, WavePairNames } from './changeView.ts';

const words = wordsIn(resultsWords, 'en');

interface ChangeNoteProps {
  readonly view: ChangeView;
  readonly between: WavePairNames;
}

/** What changed since another wave, and whether that is a change of opinion. */
export function ChangeNote({ view, between }: ChangeNoteProps) {
  return (
    <p class={view.isBroken ? 'govuk-body result-change result-change--broken' : 'govuk-body result-change'}>
      <strong>
        {words.change(between.earlier, between.later)}: {view.change}
      </strong>
      {view.interval === null ? null : ` (${view.interval})`}, {words.fromTo(view.earlier, view.later)}.{' '}
      {view.finding}
    </p>
  );
}
