import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { navigate } from '../../ui/navigate.ts';
import { Warning } from '../../ui/Warning.tsx';
import { allowingWords } from '../../words/allowing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { pagesWords } from '../../words/pages.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { type AllowPage, type AllowState, createAllowState } from './allowState.ts';

const words = wordsIn(allowingWords, 'en');
const { safe } = wordsIn(pagesWords, 'en');
const WORD = 'allow-word';

/** Where an officer lets interviews of a survey begin on a device that may lose them, after reading what may happen. */
export function AllowScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createAllowState(device, params['survey'] ?? ''));
  return (
    <>
      <BackLink to="#/safe">{safe.title}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <Page state={state} page={page} />
            </div>
          </div>
        )}
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly state: AllowState;
  readonly page: AllowPage;
}

function Page({ state, page: { survey, by, isSealed, reasons } }: PageProps) {
  const errors = state.isMissing.value ? [{ field: WORD, text: words.wordMissing }] : [];
  const isAsked = by === 'officer' && reasons.length > 0;
  return (
    <>
      <ErrorSummary title={words.problem} about={state.isMissing.value} errors={isAsked ? errors : []} />
      <span class="govuk-caption-l">{survey.title}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {by === 'pack' ? <p class="govuk-body">{words.byPack}</p> : null}
      {isSealed ? null : (
        <>
          <Warning>{words.unsealed}</Warning>
          <p class="govuk-body">
            <a class="govuk-link" href={`#/survey/${survey.id}/keys`}>
              {safe.toKeys}
            </a>
          </p>
        </>
      )}
      {by === 'officer' && reasons.length === 0 ? (
        <>
          <p class="govuk-body">{words.nothing}</p>
          {isSealed ? <ButtonLink to="#/start">{words.start}</ButtonLink> : null}
        </>
      ) : null}
      {isAsked ? (
        <>
          <Warning>{words.risk}</Warning>
          <h2 class="govuk-heading-m">{words.firstHeading}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map(({ check, state: found }) => (
              <li key={check}>
                <strong>{safe.checks[check].name}.</strong> {safe.checks[check][found]}
              </li>
            ))}
          </ul>
          <Word state={state} error={errorOf(errors, WORD)} />
        </>
      ) : null}
    </>
  );
}

interface WordProps {
  readonly state: AllowState;
  readonly error: string | undefined;
}

function Word({ state, error }: WordProps) {
  const allow = async () => {
    if (await state.allow()) navigate('start');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void allow();
      }}
    >
      <Checkboxes
        id={WORD}
        legend={words.wordLegend}
        choices={[{ value: 'yes', label: words.word }]}
        values={state.isTicked.value ? ['yes'] : []}
        error={error}
        onChange={(values) => state.tick(values.length > 0)}
      />
      <p class="govuk-body">{words.kept}</p>
      <p class="govuk-body">{words.everyDay}</p>
      <div class="govuk-button-group">
        <Button look="warning">{words.allow}</Button>
        <ButtonLink to="#/start" look="secondary">
          {words.leave}
        </ButtonLink>
      </div>
    </form>
  );
}
