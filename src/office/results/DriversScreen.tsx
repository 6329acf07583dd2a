import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { driverWords } from '../../words/drivers.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { DriverControls } from './DriverControls.tsx';
import { DriversResult } from './DriversResult.tsx';
import { WORK_OUT } from './driverMenus.ts';
import { createDriversState, type DriversPage, type DriversState } from './driversState.ts';
import { GapNote } from './GapNote.tsx';
import { KeptRecipes } from './KeptRecipes.tsx';
import { NotReady } from './NotReady.tsx';
import { OpenSample } from './OpenSample.tsx';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './tables.css';
import './findings.css';
import './drivers.css';

const words = driverWords('en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** What goes with satisfaction, or with any other answer on a scale: an outcome and its drivers, as an officer chooses. */
export function DriversScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createDriversState(device, params, addressQuery));
  useEffect(() => addressQuery.follow((query) => void state.follow(query)), [state]);
  // Who leaves the page wants no more of it.
  useEffect(() => state.stop, [state]);
  const page = state.page.value;
  if (page.at === 'ready') return <Ready page={page} state={state} device={device} />;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <NotReady title={words.title} page={page} />
    </>
  );
}

interface ReadyProps extends Pick<ScreenProps, 'device'> {
  readonly page: DriversPage & { readonly at: 'ready' };
  readonly state: DriversState;
}

function Ready({ page, state, device }: ReadyProps) {
  const { facts, drivers } = page;
  const { wave, source } = facts;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <WaveHead
        survey={source.survey}
        wave={wave}
        title={words.title}
        open="drivers"
        simulated={drivers.note.simulated}
      />
      <GapNote device={device} survey={source.survey} />
      {wave.sample === 'open' ? <OpenSample /> : null}
      <p class="govuk-body-l ui-no-print">{words.lead}</p>
      {drivers.choices.length < 2 ? (
        <p class="govuk-inset-text">{words.nothingToChoose}</p>
      ) : (
        <>
          <DriverControls page={page} state={state} />
          <Work page={page} state={state} />
          <KeptRecipes
            kept={state.kept.value}
            canKeep={state.wish.value.outcome !== null && state.wish.value.drivers.length > 0}
            hint={words.keepHint}
            page={`#/results/${wave.id}/drivers`}
            onKeep={state.keep}
            onRemove={state.remove}
          />
        </>
      )}
    </>
  );
}

function Work({ page, state }: Omit<ReadyProps, 'device'>) {
  const { work } = page;
  const isStopped = work.at === 'stopped';
  // The button that had the keyboard is gone.
  useEffect(() => {
    if (isStopped) focusOn(WORK_OUT);
  }, [isStopped]);
  return (
    <>
      <p class={`govuk-body ui-no-print${work.at === 'done' ? ' govuk-visually-hidden' : ''}`} role="status">
        {work.at === 'working' ? words.working : ''}
        {work.at === 'stopped' ? words.stopped : ''}
        {work.at === 'done' ? words.ready : ''}
      </p>
      {work.at === 'working' ? <Progress state={state} /> : null}
      {work.at === 'done' ? <DriversResult page={page} state={state} found={work.found} /> : null}
    </>
  );
}

// By itself, so that nothing else is drawn again while it moves.
function Progress({ state }: { readonly state: DriversState }) {
  return (
    <div class="findings-working">
      <progress aria-label={words.progress} max={1} value={state.progress.value} />
      <Button look="secondary" onPress={state.stop}>
        {words.stop}
      </Button>
    </div>
  );
}
