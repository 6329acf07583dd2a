import { useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../core/problem.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { publishedWords } from '../../words/published.ts';
import { resultsWords } from '../../words/results.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { NewRound } from './NewRound.tsx';
import { PublishedRound } from './PublishedRound.tsx';
import {
  createPublishedState,
  PUBLISHED_FILE,
  type PublishedPage,
  type PublishedState,
} from './publishedState.ts';
import { ReportsBeside } from './ReportsBeside.tsx';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './tables.css';

const words = wordsIn(publishedWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');
/** A wrong file can have a thing wrong in each of a thousand rows. */
const SHOWN = 20;

/** The rounds of a survey that are known by a report alone. */
export function PublishedScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createPublishedState(device, params));
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: PublishedPage;
  readonly state: PublishedState;
}

function Page({ page, state }: PageProps) {
  const { survey, wave, rounds } = page;
  const errors = state.errors.value;
  const problems = state.fileProblems.value;
  const found = useMemo(() => [...errors, ...problems.slice(0, SHOWN).map(inFile)], [errors, problems]);
  return (
    <>
      <ErrorSummary title={words.problemTitle} lead={words.notKept} errors={found} />
      <WaveHead survey={survey} wave={wave} title={words.title} open="published" simulated={page.simulated} />
      <p class="govuk-body-l">{words.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.how.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {state.done.value}
      </p>
      <Removed state={state} />
      <h2 class="govuk-heading-l">{words.rounds}</h2>
      {rounds.length === 0 ? <p class="govuk-body">{words.noRounds}</p> : null}
      {rounds.map((round) => (
        <PublishedRound key={round.id} round={round} page={page} state={state} />
      ))}
      <ReportsBeside page={page} />
      <NewRound page={page} state={state} key={`new ${rounds.length}`} />
      <ByFile state={state} />
    </>
  );
}

const inFile = (problem: Problem): FieldError => ({ field: PUBLISHED_FILE, text: problemText(problem).what });

function Removed({ state }: Pick<PageProps, 'state'>) {
  const round = state.removed.value;
  if (round === null) return null;
  return (
    <Banner id="round-removed" title={words.removedTitle} success={true}>
      <p class="govuk-notification-banner__heading">{words.removed(round.title)}</p>
      <Button look="secondary" onPress={() => void state.putBack()}>
        {words.putBack}
      </Button>
    </Banner>
  );
}

function ByFile({ state }: Pick<PageProps, 'state'>) {
  const read = async (file: File | undefined) => {
    if (file !== undefined) await state.read(new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <h2 class="govuk-heading-l">{words.addByFile}</h2>
      <Details summary={words.fileLead}>
        <ul class="govuk-list govuk-list--bullet">
          {words.columns.map((column) => (
            <li key={column}>{column}</li>
          ))}
        </ul>
      </Details>
      <Button look="secondary" onPress={() => void state.saveTemplate()}>
        {words.template}
      </Button>
      <FileField
        id={PUBLISHED_FILE}
        label={words.chooseFile}
        hint={words.chooseHint}
        accept=".csv,.txt,text/csv"
        onFiles={([file]) => void read(file)}
      />
    </>
  );
}
