import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { wishesWords } from '../../words/wishes.ts';
import { AskedNote } from '../keys/AskedNote.tsx';
import { AskingPart } from '../keys/AskingPart.tsx';
import { OwnKeyPart } from '../keys/OwnKeyPart.tsx';
import { useAskedErrors } from '../keys/useAskedErrors.tsx';
import { LoadedPage } from '../LoadedPage.tsx';
import { SlipsPart } from './SlipsPart.tsx';
import { createWishState, type WishPage, type WishState } from './wishState.ts';

const words = wordsIn(wishesWords, 'en');
const DAY = 'wish-day';

/** The wishes of one purpose: whether they are asked for, their key, and those that came. */
export function WishScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createWishState(device, survey, params['purpose'] ?? ''));
  useEffect(() => state.stop, [state]);
  const fault = state.form.fault.value;
  const errors = useAskedErrors(state, DAY, fault === null ? null : words.dayFaults[fault]);
  return (
    <>
      <BackLink to={`#/survey/${survey}/wishes`}>{words.backToWishes}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <ErrorSummary title={words.problemTitle} errors={errors} />
              <span class="govuk-caption-l">{page.survey.title}</span>
              <h1 class="govuk-heading-l">{words.purposes[page.own.purpose]}</h1>
              <Page state={state} page={page} errors={errors} />
            </div>
          </div>
        )}
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly state: WishState;
  readonly page: WishPage;
  readonly errors: readonly FieldError[];
}

function Page({ state, page, errors }: PageProps) {
  const { form } = state;
  // A key that is saved and tried has the page to itself.
  const isMaking = state.making.step.value !== 'none';
  return (
    <>
      <div role="status">{isMaking ? null : <AskedNote state={state} words={words} />}</div>
      {state.problem.value === null ? null : <ProblemBox problem={state.problem.value} />}
      {page.hasKeys ? (
        <>
          {isMaking || page.own.keys.length === 0 ? null : (
            <AskingPart id="wish-ask" words={words} form={form} onSave={() => void state.save()}>
              <DateField
                id={DAY}
                label={words.day}
                hint={words.dayHint}
                error={errorOf(errors, DAY)}
                value={form.day.value}
                onInput={form.typeDay}
              />
            </AskingPart>
          )}
          <OwnKeyPart keys={page.own.keys} wasAsked={null} words={words.key} making={state.making} />
        </>
      ) : (
        <>
          <p class="govuk-body">{words.noKeys}</p>
          <ButtonLink to={`#/survey/${page.survey.id}/keys`}>{words.toKeys}</ButtonLink>
        </>
      )}
      {isMaking ? null : <SlipsPart state={state} page={page} />}
    </>
  );
}
