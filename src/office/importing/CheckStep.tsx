import { Button } from '../../ui/Button.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { ImportState } from './importState.ts';
import { checkLines, leftOutLines } from './importText.ts';
import type { ImportStep } from './importWork.ts';
import { TroubleList } from './TroubleList.tsx';

const words = wordsIn(importWords, 'en');

interface CheckStepProps {
  readonly step: ImportStep & { readonly at: 'check' };
  readonly state: ImportState;
}

/** What would be brought in, and what is left out and why. */
export function CheckStep({ step, state }: CheckStepProps) {
  const { setup, read } = step;
  const count = read.responses.length;
  const leftOut = leftOutLines(state.columns.mapping.value);
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <p class="govuk-body-l">{words.checkLead(count, state.opened.value?.profile.rows ?? 0)}</p>
        <p class="govuk-body">{words.becomesWave(setup.wave.title, setup.survey.title)}</p>
        {checkLines(read).map((line) => (
          <p class="govuk-body" key={line}>
            {line}
          </p>
        ))}
        {leftOut.length === 0 ? null : (
          <>
            <h2 class="govuk-heading-m">{words.codesLeftOut}</h2>
            <p class="govuk-body">{words.codesLeftOutLead}</p>
            <ul class="govuk-list govuk-list--bullet">
              {leftOut.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
        <h2 class="govuk-heading-m">{words.troubles}</h2>
        {read.troubles.length === 0 ? (
          <p class="govuk-body">{words.noTroubles}</p>
        ) : (
          <TroubleList troubles={read.troubles} />
        )}
        <p class="govuk-body">{count === 0 ? words.noResponses : words.nothingYet}</p>
        <div class="govuk-button-group">
          {count === 0 ? null : <Button onPress={() => void state.keep()}>{words.keep(count)}</Button>}
          <Button look="secondary" onPress={state.back}>
            {words.back}
          </Button>
        </div>
      </div>
    </div>
  );
}
