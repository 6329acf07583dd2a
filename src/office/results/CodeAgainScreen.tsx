import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { againView, begunAgain } from './againView.ts';
import { AREA, CodingArea } from './CodingArea.tsx';
import { addressOf } from './codingAddress.ts';
import type { CodingSession } from './codingSession.ts';
import { type CodingPage, type CodingState, createCodingState } from './codingState.ts';
import { againProgress } from './codingView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './coding.css';

const words = wordsIn(codingWords, 'en');

/** Some of the coded answers once more, without their codes; then how far the two agree. */
export function CodeAgainScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createCodingState(device, params, true));
  useEffect(() => state.leave, [state]);
  const session = state.session.value;
  return (
    <>
      <BackLink to={addressOf(params)}>{words.backToCoding}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => (session === null ? null : <Page page={page} session={session} state={state} />)}
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: CodingPage;
  readonly session: CodingSession;
  readonly state: CodingState;
}

function Page({ page, session, state }: PageProps) {
  const { survey, wave, title } = page;
  const { answers, coded } = againProgress(session);
  const trouble = state.trouble.value;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={words.againTitle(title)} open="open" isInner={true} />
      {answers === 0 ? (
        <p class="govuk-body-l">{words.againNone}</p>
      ) : (
        <>
          <p class="govuk-body-l">{words.againLead(answers)}</p>
          <div class="coding-progress">
            <progress max={answers} value={coded} aria-label={words.progressHead} />
            <p class="govuk-body">
              <strong>{words.progress(coded, answers)}</strong>
            </p>
          </div>
          {trouble === null ? null : <ProblemBox problem={trouble} />}
          <CodingArea session={session} move={state.move} wave={wave.id} />
          <Agreement page={page} session={session} state={state} />
        </>
      )}
    </>
  );
}

function Agreement({ page, session, state }: PageProps) {
  const found = againView(page, session);
  if (found === null) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.agreement}</h2>
      {[...found.facts, words.agreementNote].map((fact) => (
        <p class="govuk-body" key={fact}>
          {fact}
        </p>
      ))}
      {found.different.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.different}</h3>
          <ul class="govuk-list coding-list">
            {found.different.map(({ key, text, codes }) => (
              <li key={key}>
                {text} <span class="result-soft">{codes}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button
        look="secondary"
        onPress={() => {
          state.move(begunAgain);
          focusOn(AREA);
        }}
      >
        {words.beginAgain}
      </Button>
    </section>
  );
}
