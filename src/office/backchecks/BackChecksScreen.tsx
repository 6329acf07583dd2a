import { useEffect, useMemo, useState } from 'preact/hooks';
import { MOST_CONTACT_DAYS } from '../../asking/survey/backCheck.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { backChecksWords } from '../../words/backChecks.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysErrors } from '../keys/keysText.ts';
import { OwnKeyPart } from '../keys/OwnKeyPart.tsx';
import { LoadedPage } from '../LoadedPage.tsx';
import { type BackChecksState, createBackChecksState } from './backChecksState.ts';
import { ContactsPart } from './ContactsPart.tsx';

const words = wordsIn(backChecksWords, 'en');
const DAYS = 'back-check-days';

/** Whether a survey's interviews ask for contacts for back-checks, which there are, and what came of the checks. */
export function BackChecksScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createBackChecksState(device, survey));
  useEffect(() => state.stop, [state]);
  const errors = useErrors(state);
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
              <div role="status">{isMaking ? null : <Done state={state} />}</div>
              {state.problem.value === null ? null : <ProblemBox problem={state.problem.value} />}
              {page.hasKeys ? (
                <>
                  {isMaking || page.setting.keys.length === 0 ? null : (
                    <AskPart state={state} error={errorOf(errors, DAYS)} />
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

/** What is wrong in any box of the page, for the summary. */
function useErrors({ form, making, opening }: BackChecksState): readonly FieldError[] {
  const isWrong = form.isDaysWrong.value;
  const ownWords = making.errors.value;
  const tried = making.asking.form.value.errors;
  const given = opening.asking.form.value.errors;
  const isMaking = making.step.value !== 'none';
  return useMemo(() => {
    // Only what is on the page.
    if (isMaking) return [...keysErrors(ownWords), ...tried];
    const days = isWrong ? [{ field: DAYS, text: words.daysWrong(MOST_CONTACT_DAYS) }] : [];
    return [...days, ...keysErrors(ownWords), ...given];
  }, [isMaking, isWrong, ownWords, tried, given]);
}

function Done({ state }: { readonly state: BackChecksState }) {
  const done = state.done.value;
  if (done === null) return null;
  return (
    <p class="govuk-inset-text">
      {done.what === 'file'
        ? words.fileSaved(done.file)
        : `${done.what === 'key' ? words.keyInUse : words.saved} ${words.nextPack}`}
    </p>
  );
}

interface AskPartProps {
  readonly state: BackChecksState;
  readonly error: string | undefined;
}

function AskPart({ state, error }: AskPartProps) {
  const { form } = state;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
    >
      <h2 class="govuk-heading-m">{words.asking}</h2>
      <Radios
        id="back-check-ask"
        legend={words.ask}
        hint={words.askHint}
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        value={form.isAsked.value === true ? 'yes' : 'no'}
        onChange={(value) => form.choose(value === 'yes')}
      />
      {form.isAsked.value === true ? (
        <TextField
          id={DAYS}
          label={words.days}
          hint={words.daysHint(MOST_CONTACT_DAYS)}
          error={error}
          inputMode="numeric"
          width={3}
          value={form.days.value}
          onInput={form.typeDays}
        />
      ) : null}
      <Button>{words.save}</Button>
    </form>
  );
}
