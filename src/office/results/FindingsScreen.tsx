import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { findingsWords } from '../../words/findings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { FindingsList } from './FindingsList.tsx';
import { createFindingsState, type FindingsPage, type FindingsState } from './findingsState.ts';
import { GapNote } from './GapNote.tsx';
import { LongWork } from './LongWork.tsx';
import { NotReady } from './NotReady.tsx';
import { OpenSample } from './OpenSample.tsx';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './findings.css';

const words = wordsIn(findingsWords, 'en');
const { chooseTitle, results } = wordsIn(resultsWords, 'en');

/** What stands out in one wave: groups that differ from everyone else, or that nothing does. */
export function FindingsScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createFindingsState(device, params, addressQuery));
  useEffect(() => addressQuery.follow(state.follow), [state]);
  // Who leaves the page wants no more of it.
  useEffect(() => state.stop, [state]);
  const page = state.page.value;
  if (page.at === 'loading' || page.at === 'problem')
    return (
      <>
        <BackLink to="#/results">{chooseTitle}</BackLink>
        <NotReady title={words.title} page={page} />
      </>
    );
  const { survey, wave } = page;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <WaveHead survey={survey} wave={wave} title={words.title} open="findings" />
      <GapNote device={device} survey={survey} />
      {wave.sample === 'open' ? (
        <>
          <OpenSample />
          <p class="govuk-body">{words.openSample}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`#/results/${wave.id}`}>
              {results}
            </a>
            {': '}
            {words.openSampleTodo}
          </p>
        </>
      ) : (
        <>
          <p class="govuk-body-l">{words.lead}</p>
          <Scan page={page} state={state} />
        </>
      )}
    </>
  );
}

interface ScanProps {
  readonly page: Exclude<FindingsPage, { readonly at: 'loading' | 'problem' }>;
  readonly state: FindingsState;
}

function Scan({ page, state }: ScanProps) {
  if (page.at === 'ready') return <FindingsList page={page} state={state} />;
  return <LongWork words={words} isStopped={page.at === 'stopped'} work={state} />;
}
