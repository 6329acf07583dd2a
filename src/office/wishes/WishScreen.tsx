import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary, errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { wishesWords } from '../../words/wishes.ts';
import { keysErrors } from '../keys/keysText.ts';
import { OwnKeyPart } from '../keys/OwnKeyPart.tsx';
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
  const errors = useErrors(state);
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
  // A key that is saved and tried has the page to itself.
  const isMaking = state.making.step.value !== 'none';
  return (
    <>
      <div role="status">{isMaking ? null : <Done state={state} />}</div>
      {state.problem.value === null ? null : <ProblemBox problem={state.problem.value} />}
      {page.hasKeys ? (
        <>
          {isMaking || page.own.keys.length === 0 ? null : (
            <AskPart state={state} error={errorOf(errors, DAY)} />
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

/** What is wrong in any box of the page, for the summary. */
function useErrors({ form, making, opening }: WishState): readonly FieldError[] {
  const fault = form.fault.value;
  const ownWords = making.errors.value;
  const tried = making.asking.form.value.errors;
  const given = opening.asking.form.value.errors;
  const isMaking = making.step.value !== 'none';
  return useMemo(() => {
    // Only what is on the page.
    if (isMaking) return [...keysErrors(ownWords), ...tried];
    const day = fault === null ? [] : [{ field: DAY, text: words.dayFaults[fault] }];
    return [...day, ...keysErrors(ownWords), ...given];
  }, [isMaking, fault, ownWords, tried, given]);
}

function Done({ state }: { readonly state: WishState }) {
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
  readonly state: WishState;
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
        id="wish-ask"
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
        <DateField
          id={DAY}
          label={words.day}
          hint={words.dayHint}
          error={error}
          value={form.day.value}
          onInput={form.typeDay}
        />
      ) : null}
      <Button>{words.save}</Button>
    </form>
  );
}
