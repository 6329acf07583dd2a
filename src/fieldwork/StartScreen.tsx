import { useState } from 'preact/hooks';
import { hasDrawnAddresses } from '../asking/survey/visit.ts';
import type { Device, ScreenProps } from '../keeping/storage/device.ts';
import { later } from '../ui/later.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { startWords } from '../words/start.ts';
import { StartForm } from './StartForm.tsx';
import { createStartState, type StartState } from './startState.ts';
import { UnfinishedList } from './UnfinishedList.tsx';
import './start.css';

const words = wordsIn(startWords, 'en');
// Where nothing is sealed there is no shift.
const ShiftLater = later(
  async () => (await import('./ShiftPart.tsx')).ShiftPart,
  <p class="govuk-body">{words.loading}</p>,
);
const FreshLater = later(async () => (await import('./FreshPart.tsx')).FreshPart);
const DoorsLater = later(async () => (await import('./DoorLinks.tsx')).DoorLinks);
const QuotasLater = later(async () => (await import('./QuotaPart.tsx')).QuotaPart);
const CarryLater = later(async () => (await import('./CarryPart.tsx')).CarryPart);

/** Where the fieldworker begins: choose the survey, go on with an unfinished interview. */
export function StartScreen({ device }: ScreenProps) {
  const [state] = useState(() => createStartState(device, waveAsked()));
  const contents = state.contents.value;
  const problem = state.problem.value;
  // Among the reasons why nothing was begun.
  const isSaid = state.unsafe.value !== null;
  return (
    <div class="start">
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <CarryLater device={device} />
      {isSaid || !state.isPrivate.value ? null : <Warning>{words.privateWindow}</Warning>}
      {state.hasLost.value ? (
        <Warning>
          {words.lost}{' '}
          <a class="govuk-link" href="#/">
            {words.readLost}
          </a>
        </Warning>
      ) : null}
      {problem === null ? null : <ProblemBox problem={problem} />}
      {contents.at === 'loading' ? <p class="govuk-body">{words.loading}</p> : null}
      {contents.at === 'problem' ? <ProblemBox problem={contents.problem} /> : null}
      {contents.at === 'ready' ? <Ready device={device} state={state} contents={contents} /> : null}
      {isSaid || state.isDurable.value !== false ? null : (
        <p class="govuk-body start__durable">{words.notDurable}</p>
      )}
    </div>
  );
}

interface ReadyProps {
  readonly device: Device;
  readonly state: StartState;
  readonly contents: StartState['contents']['value'] & { readonly at: 'ready' };
}

/** What can be begun, and gone on with. */
function Ready({ device, state, contents: { hasSealed, open, unfinished } }: ReadyProps) {
  const byQuota = open.filter(({ wave }) => wave.sample === 'quota');
  const drawn = open.filter(({ wave }) => hasDrawnAddresses(wave));
  return (
    <>
      {hasSealed ? <ShiftLater device={device} onOpen={state.shiftOpened} /> : null}
      {open.length === 0 ? <FreshLater device={device} /> : null}
      {drawn.length === 0 ? null : <DoorsLater drawn={drawn} />}
      {byQuota.length === 0 ? null : <QuotasLater device={device} waves={byQuota} />}
      <StartForm state={state} open={open} />
      <UnfinishedList unfinished={unfinished} />
    </>
  );
}

// From the page of a wave: `#/start?wave=…`.
function waveAsked(): string | null {
  return new URLSearchParams(location.hash.split('?')[1] ?? '').get('wave');
}
