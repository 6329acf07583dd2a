import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { personalWords } from '../../words/personal.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { AnswersWritten } from './AnswersWritten.tsx';
import { AREA, CodingArea } from './CodingArea.tsx';
import { addressOf } from './codingAddress.ts';
import { type CodingSession, withView } from './codingSession.ts';
import { type CodingPage, type CodingState, createCodingState } from './codingState.ts';
import { personalAnswers, sessionProgress } from './codingView.ts';
import { FrameForm } from './FrameForm.tsx';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './coding.css';

const words = wordsIn(codingWords, 'en');
const personalSaid = wordsIn(personalWords, 'en');

/** The answers to one question in words, one at a time, with the codes that they may be given. */
export function CodingScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createCodingState(device, params));
  useEffect(() => state.leave, [state]);
  const session = state.session.value;
  return (
    <>
      <BackLink to={`#/results/${params['wave'] ?? ''}/open`}>{words.backToList}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) =>
          session === null ? null : <Page page={page} session={session} state={state} params={params} />
        }
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: CodingPage;
  readonly session: CodingSession;
  readonly state: CodingState;
  readonly params: ScreenProps['params'];
}

function Page({ page, session, state, params }: PageProps) {
  const { survey, wave, title, asked } = page;
  const { answers, coded, changed } = sessionProgress(session);
  const trouble = state.trouble.value;
  const saved = state.saved.value;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={title} open="open" isInner={true} />
      {title === asked ? null : <p class="govuk-body result-asked">{words.asked(asked)}</p>}
      <div class="coding-progress">
        <progress max={answers} value={coded} aria-label={words.progressHead} />
        <p class="govuk-body">
          <strong>{words.progress(coded, answers)}</strong>
          {changed === 0 ? null : ` ${words.changed(changed)}`}{' '}
          <span class="result-soft coding-saved">
            {state.isSaving.value ? words.saving : trouble === null ? words.isSaved : ''}
          </span>
        </p>
      </div>
      {trouble === null ? null : <ProblemBox problem={trouble} />}
      <CodingArea session={session} move={state.move} wave={wave.id} />
      <Details summary={words.edit}>
        <FrameForm session={session} move={state.move} />
      </Details>
      <Details summary={words.answers}>
        <AnswersWritten session={session} move={state.move} />
      </Details>
      <p class="govuk-body">
        <a class="govuk-link" href={`${addressOf(params)}/again`}>
          {words.again}
        </a>
      </p>
      <p class="govuk-body">{words.private}</p>
      <Personal session={session} move={state.move} />
      <p class="govuk-body">{words.saveText}</p>
      <Button look="secondary" onPress={() => void state.saveFile()}>
        {words.save}
      </Button>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {saved === null ? '' : words.saved(saved)}
      </p>
    </>
  );
}

/** How many answers may hold personal data, before they are handed on, with the way to them. */
function Personal({ session, move }: Pick<PageProps, 'session'> & Pick<CodingState, 'move'>) {
  const answers = personalAnswers(session);
  if (answers === 0) return <p class="govuk-body">{personalSaid.none}</p>;
  return (
    <>
      <p class="govuk-body">
        <strong>{personalSaid.count(answers)}</strong> {personalSaid.how}
      </p>
      <Button
        look="secondary"
        onPress={() => {
          move((now) => withView(now, { show: 'personal' }));
          focusOn(AREA);
        }}
      >
        {personalSaid.show}
      </Button>
    </>
  );
}
