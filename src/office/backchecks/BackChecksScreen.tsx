import { useEffect, useState } from 'preact/hooks';
import { MOST_CONTACT_DAYS } from '../../asking/survey/backCheck.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { backChecksWords } from '../../words/backChecks.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { AskedNote } from '../keys/AskedNote.tsx';
import { AskingPart } from '../keys/AskingPart.tsx';
import { OwnKeyPart } from '../keys/OwnKeyPart.tsx';
import { useAskedErrors } from '../keys/useAskedErrors.tsx';
import { LoadedPage } from '../LoadedPage.tsx';
import { createBackChecksState } from './backChecksState.ts';
import { ContactsPart } from './ContactsPart.tsx';

const words = wordsIn(backChecksWords, 'en');
const DAYS = 'back-check-days';

/** Whether a survey's interviews ask for contacts for back-checks, which there are, and what came of the checks. */
export function BackChecksScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createBackChecksState(device, survey));
  useEffect(() => state.stop, [state]);
  const { form } = state;
  const fault = form.isDaysWrong.value ? words.daysWrong(MOST_CONTACT_DAYS) : null;
  const errors = useAskedErrors(state, DAYS, fault);
  // A key that is saved and tried has the page to itself.
  const isMaking = state.making.step.value !== 'none';
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{words.backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <ErrorSummary title={words.problemTitle} errors={errors} />
              <span class="govuk-caption-l">{page.survey.title}</span>
              <h1 class="govuk-heading-l">{words.title}</h1>
              <p class="govuk-body-l">{words.lead}</p>
              <div role="status">{isMaking ? null : <AskedNote state={state} words={words} />}</div>
              {state.problem.value === null ? null : <ProblemBox problem={state.problem.value} />}
              {page.hasKeys ? (
                <>
                  {isMaking || page.setting.keys.length === 0 ? null : (
                    <AskingPart
                      id="back-check-ask"
                      words={words}
                      form={form}
                      onSave={() => void state.save()}
                    >
                      <TextField
                        id={DAYS}
                        label={words.days}
                        hint={words.daysHint(MOST_CONTACT_DAYS)}
                        error={errorOf(errors, DAYS)}
                        inputMode="numeric"
                        width={3}
                        value={form.days.value}
                        onInput={form.typeDays}
                      />
                    </AskingPart>
                  )}
                  <OwnKeyPart
                    keys={page.setting.keys}
                    wasAsked={page.setting.days === null ? null : words.wasAsked}
                    words={words}
                    making={state.making}
                  />
                </>
              ) : (
                <>
                  <p class="govuk-body">{words.noKeys}</p>
                  <ButtonLink to={`#/survey/${survey}/keys`}>{words.toKeys}</ButtonLink>
                </>
              )}
              {isMaking ? null : <ContactsPart state={state} page={page} />}
            </div>
          </div>
        )}
      </LoadedPage>
    </>
  );
}
