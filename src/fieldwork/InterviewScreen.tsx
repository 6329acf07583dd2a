import { useEffect, useState } from 'preact/hooks';
import type { Device, ScreenProps } from '../keeping/storage/device.ts';
import { later } from '../ui/later.tsx';
import { navigate } from '../ui/navigate.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { createInterviewState, type InterviewState } from './interviewState.ts';
import { OpenPage } from './OpenPage.tsx';
import { createPagingWatch } from './pagingWatch.ts';

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
  const isAsking = phase.at === 'open';
  return (
    <>
      <Shown device={device} state={state} interview={params['interview'] ?? ''} />
      {/* Counted anew at each turn: there may be one more. While somebody is asked, nothing is asked of the fieldworker. */}
      {phase.at === 'opening' ? null : <OnlyHere key={phase.at} device={device} asks={!isAsking} />}
    </>
  );
}

interface ShownProps {
  readonly device: Device;
  readonly state: InterviewState;
  readonly interview: string;
}

function Shown(props: ShownProps) {
  const { device, state } = props;
  const phase = state.phase.value;
  switch (phase.at) {
    case 'opening':
      return <p class="govuk-body">{words.loading}</p>;
    case 'notOpened':
    case 'elsewhere':
      return <NotOpened phase={phase} />;
    case 'open':
      return <OpenPage pages={phase.pages} />;
    case 'shut':
      return <Shut {...phase} device={device} onOpen={state.openShut} />;
    case 'over':
      return phase.ending === null ? null : <Over {...props} phase={{ ...phase, ending: phase.ending }} />;
  }
}

const loading = <h1 class="govuk-heading-l">{words.loading}</h1>;
// Few interviews do not open or are open twice, none is shut where nothing is sealed, and none begins with its end: what is
// drawn then comes when it is needed.
const NotOpened = later(async () => (await import('./NotOpenedPage.tsx')).NotOpenedPage, loading);
const Shut = later(async () => (await import('./ShutPage.tsx')).ShutPage, loading);
const Over = later(async () => (await import('./OverPage.tsx')).OverPage, loading);
// Where its code does not come, the page above has said so.
const OnlyHere = later(
  async () => (await import('./OnlyHereLine.tsx').catch(() => null))?.OnlyHereLine ?? (() => null),
);
