import { useMemo } from 'preact/hooks';
import type { SampleType } from '../../asking/survey/design.ts';
import { councilByCode } from '../../counting/areas/councils.ts';
import { searchCouncils } from '../../counting/areas/searchCouncils.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { collectedWays, wayChosen } from './importChoices.ts';
import type { ImportState } from './importState.ts';
import { councilOptionOf, factErrors, modeColumn } from './importText.ts';

const words = wordsIn(importWords, 'en');
const { samples: sampleWords } = wordsIn(setupWords, 'en');
const samples: readonly SampleType[] = ['random', 'quota', 'open'];

/** Of what the answers are, and how they were collected. */
export function FactsStep({ state }: { readonly state: ImportState }) {
  const form = state.form.value;
  const to = state.destination.value?.to;
  const faults = state.faults.value;
  const errors = useMemo(() => factErrors(faults), [faults]);
  const council = useMemo(() => councilByCode(form.council ?? ''), [form.council]);
  const chosen = useMemo(() => (council ? councilOptionOf(council) : null), [council]);
  return (
    <div class="govuk-grid-row">
      <form
        class="govuk-grid-column-two-thirds"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.goOn();
        }}
      >
        <ErrorSummary title={words.problemColumns} errors={errors} />
        <p class="govuk-body-l">{words.factsLead}</p>
        {to === 'newSurvey' ? (
          <>
            <Combobox
              id="council"
              label={words.council}
              hint={words.councilHint}
              error={errorOf(errors, 'council')}
              search={(text) => searchCouncils(text).map(councilOptionOf)}
              chosen={chosen}
              onChoose={(option) => state.changeFacts({ council: option?.id ?? null })}
            />
            <TextField
              id="survey-title"
              label={words.surveyTitle}
              error={errorOf(errors, 'survey-title')}
              value={form.surveyTitle}
              onInput={(surveyTitle) => state.changeFacts({ surveyTitle })}
            />
          </>
        ) : null}
        {to === 'wave' ? null : (
          <>
            <TextField
              id="wave-title"
              label={words.waveTitle}
              hint={words.waveTitleHint}
              error={errorOf(errors, 'wave-title')}
              value={form.waveTitle}
              onInput={(waveTitle) => state.changeFacts({ waveTitle })}
            />
            <DateField
              id="from"
              label={words.from}
              hint={words.dateHint}
              error={errorOf(errors, 'from')}
              value={form.from}
              onInput={(from) => state.changeFacts({ from })}
            />
            <DateField
              id="to"
              label={words.to}
              error={errorOf(errors, 'to')}
              value={form.to}
              onInput={(last) => state.changeFacts({ to: last })}
            />
          </>
        )}
        <ModeRadios state={state} error={errorOf(errors, 'mode')} />
        {to === 'wave' ? null : (
          <Radios
            id="sample"
            legend={words.sample}
            error={errorOf(errors, 'sample')}
            choices={samples.map((sample) => ({
              value: sample,
              label: sampleWords[sample].name,
              hint: sampleWords[sample].meaning,
            }))}
            value={form.sample}
            onChange={(value) => state.changeFacts({ sample: samples.find((one) => one === value) ?? null })}
          />
        )}
        {to === 'newSurvey' ? (
          <Checkboxes
            id="made-up"
            legend={words.madeUpTitle}
            choices={[{ value: 'yes', label: words.madeUp, hint: words.madeUpHint }]}
            values={form.isMadeUp ? ['yes'] : []}
            onChange={(values) => state.changeFacts({ isMadeUp: values.length > 0 })}
          />
        ) : null}
        <div class="govuk-button-group">
          <Button>{words.readRows}</Button>
          <Button look="secondary" onPress={state.back}>
            {words.back}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** How answers were collected: all of them, or those of which no column says it. */
function ModeRadios({ state, error }: { readonly state: ImportState; readonly error: string | undefined }) {
  const column = modeColumn(state.columns.mapping.value);
  return (
    <Radios
      id="mode"
      legend={column === null ? words.mode : words.modeOfMost}
      hint={column === null ? undefined : words.modeOfMostHint(column)}
      error={error}
      choices={collectedWays}
      value={state.form.value.mode}
      onChange={(value) => state.changeFacts({ mode: wayChosen(value) })}
    />
  );
}
