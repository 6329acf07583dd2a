import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../keeping/storage/device.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { navigate } from '../ui/navigate.ts';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { createInterviewState } from './interviewState.ts';
import { OpenPage } from './OpenPage.tsx';
import type { LoadedInterview } from './openInterview.ts';
import { createPagingWatch } from './pagingWatch.ts';
import { ThanksPage } from './ThanksPage.tsx';

const words = wordsIn(interviewWords, 'en');

/** One interview, from its introduction to thank you. */
export function InterviewScreen({ device, params }: ScreenProps) {
  const [watch] = useState(createPagingWatch);
  const [state] = useState(() => createInterviewState(device, params['interview'] ?? '', watch.now()));
  const phase = state.phase.value;
  useEffect(() => {
    const unwatch = watch.listen(state.turn);
    return () => {
      unwatch();
      state.close();
    };
  }, [state, watch]);
  useEffect(() => {
    if (phase.at === 'over' && phase.ending === null) navigate('start');
  }, [phase]);
  switch (phase.at) {
    case 'opening':
      return <p class="govuk-body">{words.loading}</p>;
    case 'notOpened':
      return (
        <>
          <h1 class="govuk-heading-l">{words.cannotOpen}</h1>
          <ProblemBox problem={phase.problem} />
          <ButtonLink to="#/start">{words.toStart}</ButtonLink>
        </>
      );
    case 'elsewhere':
      return (
        <>
          <Elsewhere draft={phase.draft} setup={phase.setup} />
          <ButtonLink to="#/start">{words.toStart}</ButtonLink>
        </>
      );
    case 'open':
      return <OpenPage pages={phase.pages} />;
    case 'over':
      return phase.ending === null ? null : (
        <ThanksPage
          setup={phase.setup}
          ending={phase.ending}
          language={phase.language}
          problem={state.problem.value}
          onNext={() => state.beginNext((next) => navigate(`interview/${next}`))}
        />
      );
  }
}

// Few interviews are ever open twice: the page for that comes when it is needed.
function Elsewhere(props: LoadedInterview) {
  const [Page, setPage] = useState<ComponentType<LoadedInterview> | null>(null);
  useEffect(() => {
    void import('./ElsewherePage.tsx').then(({ ElsewherePage }) => setPage(() => ElsewherePage));
  }, []);
  return Page === null ? <h1 class="govuk-heading-l">{words.elsewhere}</h1> : <Page {...props} />;
}
