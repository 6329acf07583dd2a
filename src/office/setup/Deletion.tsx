import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { navigate } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { Standing } from '../Standing.tsx';
import { createDeletionState, type DeletionPage, type Doomed } from './deletionState.ts';

const words = wordsIn(setupWords, 'en');
const { number } = wordsIn(homeWords, 'en');

/** Names what goes and how much, offers a back-up first, and deletes only when that is pressed. */
export function Deletion({ device, doomed }: { readonly device: Device; readonly doomed: Doomed }) {
  const [state] = useState(() => createDeletionState(device, doomed));
  useEffect(() => state.stop, [state]);
  const remove = async () => {
    if (await state.remove()) navigate('');
  };
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (
          <>
            <h1 class="govuk-heading-l">{words.deleteTitle(nameOf(page))}</h1>
            <Standing device={device} survey={page.survey} />
            <p class="govuk-body">{words.deleteLead}</p>
            <SummaryList rows={rowsOf(page)} />
            {page.isWhole ? null : <p class="govuk-body">{words.deleteSurveyStays(page.survey.title)}</p>}
            {page.survey.simulated ? (
              <p class="govuk-body">{words.deleteSimulated}</p>
            ) : (
              <>
                <Warning>{words.deleteBackUp}</Warning>
                <p class="govuk-body">
                  <a class="govuk-link" href="#/back-up">
                    {words.deleteBackUpLink}
                  </a>
                </p>
              </>
            )}
            {state.trouble.value === null ? null : <ProblemBox problem={state.trouble.value} />}
            <div class="govuk-button-group">
              <Button look="warning" onPress={() => void remove()}>
                {words.deleteYes}
              </Button>
              <ButtonLink to="#/" look="secondary">
                {words.deleteNo}
              </ButtonLink>
            </div>
          </>
        )}
      </LoadedPage>
    </>
  );
}

function nameOf({ survey, waves, isWhole }: DeletionPage): string {
  const wave = waves[0]?.title ?? '';
  return isWhole ? survey.title : words.waveOf(wave, survey.title);
}

function rowsOf({ survey, waves, isWhole, counts }: DeletionPage) {
  const whole = { key: words.survey, value: `${survey.title}, ${survey.councilName}` };
  return [
    ...(isWhole ? [whole] : []),
    { key: words.waves, value: words.deleteWaves(waves.map((wave) => wave.title)) },
    { key: words.unfinished, value: number(counts.unfinished) },
    { key: words.onTablet, value: number(counts.waiting) },
    { key: words.broughtIn, value: number(counts.broughtIn) },
  ];
}
