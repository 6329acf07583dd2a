import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../keeping/storage/device.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { navigate } from '../ui/navigate.ts';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { createInterviewState } from './interviewState.ts';
import { OpenPage } from './OpenPage.tsx';
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
      return (
        <>
          <OpenPage pages={phase.pages} />
          {phase.pages.isSealed ? <OnlyHere device={device} /> : null}
        </>
      );
    case 'shut':
      return <Shut {...phase} device={device} onOpen={state.openShut} />;
    case 'over':
      return phase.ending === null ? null : (
        <ThanksPage
          setup={phase.setup}
          ending={phase.ending}
          isKeptTwice={phase.isKeptTwice}
          language={phase.language}
          problem={state.problem.value}
          onNext={() => state.beginNext((next) => navigate(`interview/${next}`))}
        >
          {/* Counted anew: there is one more. */}
          <OnlyHere key="over" device={device} interview={params['interview']} over={phase} />
        </ThanksPage>
      );
  }
}

const loading = <h1 class="govuk-heading-l">{words.loading}</h1>;
// Few interviews are ever open twice, and none is shut where nothing is sealed: what is drawn then comes when it is needed.
const Elsewhere = later(async () => (await import('./ElsewherePage.tsx')).ElsewherePage, loading);
const Shut = later(async () => (await import('./ShutPage.tsx')).ShutPage, loading);
const OnlyHere = later(async () => (await import('./OnlyHereLine.tsx')).OnlyHereLine, null);

function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>, meanwhile: VNode | null) {
  return (props: Props) => {
    const [Page, setPage] = useState<ComponentType<Props> | null>(null);
    useEffect(() => {
      void fetch().then((page) => setPage(() => page));
    }, []);
    return Page === null ? meanwhile : <Page {...props} />;
  };
}
