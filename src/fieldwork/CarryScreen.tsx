import { useState } from 'preact/hooks';
import { CarrierPart } from '../keeping/carriers/CarrierPart.tsx';
import type { ScreenProps } from '../keeping/storage/device.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { Banner } from '../ui/Banner.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { FileField } from '../ui/FileField.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { Radios } from '../ui/Radios.tsx';
import { StepHeading } from '../ui/StepHeading.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { CarryOffice } from './CarryOffice.tsx';
import type { CarryPage } from './carryPage.ts';
import { type CarryState, createCarryState } from './carryState.ts';
import { carryErrors, doneText } from './carryText.ts';
import { PackPreview } from './PackPreview.tsx';
import './carry.css';

const words = wordsIn(carryWords, 'en');

/** This tablet and its office: packs in, interviews out, receipts in. */
export function CarryScreen({ device }: ScreenProps) {
  const [state] = useState(() => createCarryState(device));
  const view = state.view.value;
  const isPreview = state.looked.value !== null;
  const [errors, problem, done] = [state.errors.value, state.problem.value, state.done.value];
  return (
    <div class="carry">
      <BackLink to="#/start">{words.toStart}</BackLink>
      <ErrorSummary title={words.problemTitle} about={errors} errors={carryErrors(errors)} />
      <StepHeading step={isPreview ? 'pack' : 'tablet'}>
        {isPreview ? words.preview : words.title}
      </StepHeading>
      <p class="govuk-body-l">{isPreview ? words.nothingKept : words.lead}</p>
      {done === null ? null : (
        <Banner id="carry-done" title={words.done} success>
          <p class="govuk-notification-banner__heading carry-file">{doneText(done)}</p>
        </Banner>
      )}
      {problem === null ? null : <ProblemBox problem={problem} />}
      <p class="govuk-body" role="status">
        {state.isWorking.value ? words.working : ''}
      </p>
      {view.at === 'loading' ? <p class="govuk-body">{words.loading}</p> : null}
      {view.at === 'problem' ? <ProblemBox problem={view.problem} /> : null}
      {view.at === 'ready' && (isPreview || view.surveys.length > 1) ? <AllHere page={view} /> : null}
      {view.at === 'ready' ? <Ready state={state} page={view} /> : null}
    </div>
  );
}

/** Where the page shows one survey of several, or none: what is on this tablet alone of all of them. */
function AllHere({ page: { surveys } }: { readonly page: CarryPage }) {
  const all = surveys.reduce((sum, { onlyHere }) => sum + onlyHere.count, 0);
  return surveys.length === 0 ? null : (
    <p class="govuk-body govuk-!-font-weight-bold">{words.onlyHereOfAll(all, surveys.length)}</p>
  );
}

interface ReadyProps {
  readonly state: CarryState;
  readonly page: CarryPage;
}

function Ready({ state, page: { signer, surveys } }: ReadyProps) {
  const looked = state.looked.value;
  if (looked !== null) return <PackPreview state={state} looked={looked} isFirst={signer === null} />;
  const shown = state.shown.value;
  return (
    <>
      {surveys.length < 2 || shown === null ? null : (
        <Radios
          id="carry-survey"
          legend={words.chooseSurvey}
          choices={surveys.map(({ survey }) => ({ value: survey.id, label: survey.title }))}
          value={shown.survey.id}
          onChange={state.choose}
        />
      )}
      {shown === null || signer === null ? (
        <p class="govuk-body">{words.noPack}</p>
      ) : (
        <CarryOffice state={state} shown={shown} signer={signer} />
      )}
      <h2 class="govuk-heading-m">{shown === null ? words.firstPackHeading : words.packHeading}</h2>
      <p class="govuk-body">{shown === null ? words.firstPackLead : words.packLead}</p>
      <FileField
        id="pack-file"
        label={words.packFile}
        hint={words.packHint}
        accept=".txt,text/plain"
        onFiles={([file]) => {
          if (file !== undefined) void state.lookAt(file);
        }}
      />
      {shown === null ? null : <CarrierPart state={state.carriers} />}
    </>
  );
}
