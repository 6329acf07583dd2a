import { Fragment } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EligibleBy } from '../../counting/analysis/waveResponse.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { responseRateWords } from '../../words/responseRate.ts';
import { resultsWords } from '../../words/results.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { FrameRates } from './FrameRates.tsx';
import { InsteadOfRates } from './InsteadOfRates.tsx';
import { CALLS_BOX, type OutcomesForm, SHARE_BOX, SOURCE_BOX } from './outcomesForm.ts';
import { RatesTable } from './RatesTable.tsx';
import { createResponseState, type ResponsePage, type ResponseState } from './responseState.ts';
import {
  classFields,
  notReachedText,
  outcomeErrors,
  outcomeFields,
  outcomeHint,
  outcomesLead,
} from './responseView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(responseRateWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');
const { problemTitle } = wordsIn(setupWords, 'en');

/** How many of the people who were drawn for a wave took part; or why there is no such rate. */
export function ResponseScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createResponseState(device, params));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: ResponsePage;
  readonly state: ResponseState;
}

function Page({ page, state }: PageProps) {
  const { survey, wave } = page;
  const found = state.faults.value;
  const errors = useMemo(() => outcomeErrors(found, page.frame), [found, page.frame]);
  const form = state.form.value;
  return (
    <>
      <ErrorSummary title={problemTitle} lead={words.notSaved} errors={errors} />
      <WaveHead survey={survey} wave={wave} title={words.title} open="response" />
      {wave.sample === 'random' ? (
        <>
          <p class="govuk-body-l">{words.lead}</p>
          <RatesTable page={page} />
          {form === null ? null : (
            <form
              class="ui-no-print"
              noValidate={true}
              onSubmit={(event) => {
                event.preventDefault();
                void state.save();
              }}
            >
              <Outcomes page={page} state={state} form={form} errors={errors} />
              <FrameRates frame={page.frame} form={form} errors={errors} onType={state.type} />
              {state.trouble.value === null ? null : <ProblemBox problem={state.trouble.value} />}
              <Button>{words.save}</Button>
              <p class="govuk-body govuk-!-font-weight-bold" role="status">
                {state.isSaved.value ? words.saved : ''}
              </p>
            </form>
          )}
        </>
      ) : (
        <InsteadOfRates page={page} sample={wave.sample} />
      )}
    </>
  );
}

interface FieldsProps extends PageProps {
  readonly form: OutcomesForm;
  readonly errors: Parameters<typeof errorOf>[0];
}

function Outcomes({ page, state, form, errors }: FieldsProps) {
  const field = (id: string, label: string, hint?: string) => (
    <TextField
      key={id}
      id={id}
      label={label}
      hint={hint}
      error={errorOf(errors, id)}
      value={form.boxes[id] ?? ''}
      onInput={(text) => state.type(id, text)}
      inputMode="numeric"
      width={10}
    />
  );
  const notReached = notReachedText(page.wave, form);
  return (
    <>
      <h2 class="govuk-heading-l">{words.outcomes}</h2>
      <p class="govuk-body">{outcomesLead(page)}</p>
      {outcomeFields.map(({ id, name, hint }) => (
        <Fragment key={id}>
          {field(id, name, outcomeHint(page, form, { id, hint }))}
          {id === 'notContacted' && notReached !== null ? <Warning>{notReached}</Warning> : null}
        </Fragment>
      ))}
      {field(CALLS_BOX, words.calls, words.callsHint)}
      <Radios
        id="eligible-by"
        legend={words.eligible}
        hint={words.eligibleHint}
        choices={(['known', 'given', 'byClass', 'none'] as const).map((by) => ({
          value: by,
          label: words.eligibleBy[by].name,
          hint: words.eligibleBy[by].hint,
        }))}
        value={form.eligibleBy}
        onChange={(by) => state.chooseEligible(by as EligibleBy)}
      />
      {form.eligibleBy === 'given' || form.eligibleBy === 'byClass' ? (
        <>
          {form.eligibleBy === 'given'
            ? field(SHARE_BOX, words.eligibleShare)
            : classFields.map(({ id, label }) => field(id, label))}
          <TextField
            id={SOURCE_BOX}
            label={words.eligibleSource}
            hint={words.eligibleSourceHint}
            error={errorOf(errors, SOURCE_BOX)}
            value={form.boxes[SOURCE_BOX] ?? ''}
            onInput={(text) => state.type(SOURCE_BOX, text)}
          />
        </>
      ) : null}
    </>
  );
}
