import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { keysWords } from '../../words/keys.ts';
import { londonDay } from '../londonTime.ts';
import { WayLinks } from '../WayLinks.tsx';
import { ArrivalList } from './ArrivalList.tsx';
import type { FileArrival } from './arrival.ts';
import { type BringInState, type BringInView, createBringInState } from './bringInState.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { LockedFilePart } from './LockedFilePart.tsx';

const words = wordsIn(intakeWords, 'en');
const { bringIn } = words;
const { lockedTitle } = wordsIn(keysWords, 'en');

const titles: Readonly<Record<BringInView['at'], string>> = {
  loading: bringIn.title,
  waiting: bringIn.title,
  problem: bringIn.title,
  busy: bringIn.title,
  preview: bringIn.previewTitle,
  done: bringIn.doneTitle,
};

/** Where all of it was altered, nothing was brought in. */
function titleOf(view: BringInView): string {
  return titles[view.at === 'done' && view.waves.length === 0 ? 'waiting' : view.at];
}

/** The one road into the results, for this device and for others. */
export function BringInScreen({ device }: ScreenProps) {
  const [state] = useState(() => createBringInState(device));
  const view = state.view.value;
  const locked = state.locked.view.value;
  const step = locked === null ? view.at : 'locked';
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <StepHeading step={step === 'loading' ? 'waiting' : step}>
        {locked === null ? titleOf(view) : lockedTitle}
      </StepHeading>
      {step === 'waiting' && view.at === 'waiting' && view.isOpen ? (
        <Warning>{bringIn.notSealed}</Warning>
      ) : null}
      {locked === null ? (
        <Shown view={view} state={state} />
      ) : (
        <LockedFilePart view={locked} locked={state.locked} />
      )}
    </>
  );
}

function Shown({ view, state }: { readonly view: BringInView; readonly state: BringInState }) {
  switch (view.at) {
    case 'loading':
    case 'busy':
      return (
        <p class="govuk-body" role="status">
          {view.at === 'loading' ? words.loading : words.busy}
        </p>
      );
    case 'problem':
      return <ProblemBox problem={view.problem} />;
    case 'waiting':
      return <Waiting view={view} state={state} />;
    case 'preview':
      return <Preview arrival={view.arrival} state={state} />;
    case 'done':
      return (
        <>
          {view.altered.length === 0 ? null : <Warning>{bringIn.altered(view.altered)}</Warning>}
          {view.shut.length === 0 ? null : <Warning>{bringIn.shut(view.shut)}</Warning>}
          {view.waves.length === 0 ? null : (
            <Banner id="brought-in" title={bringIn.doneBanner} success={true}>
              <p class="govuk-notification-banner__heading">{bringIn.doneMeaning}</p>
            </Banner>
          )}
          <ArrivalList
            waves={view.waves}
            today={state.today()}
            under={({ wave }) => <ButtonLink to={`#/results/${wave.id}`}>{bringIn.toResults}</ButtonLink>}
          />
          <Button look="secondary" onPress={() => void state.again()}>
            {bringIn.more}
          </Button>
        </>
      );
  }
}

function Waiting({
  view,
  state,
}: {
  readonly view: BringInView & { readonly at: 'waiting' };
  readonly state: BringInState;
}) {
  return (
    <>
      {view.problem === null ? null : <ProblemBox problem={view.problem} />}
      <WayLinks ways={view.ways} />
      <p class="govuk-body-l">{bringIn.lead}</p>
      <h2 class="govuk-heading-m">{bringIn.here}</h2>
      {view.waves.length === 0 ? (
        <p class="govuk-body">{bringIn.noneWaits}</p>
      ) : (
        view.waves.map(({ survey, wave, waiting }) => (
          <section key={wave.id} aria-labelledby={`waiting-${wave.id}`}>
            <h3 class="govuk-heading-s" id={`waiting-${wave.id}`}>
              {words.arrival.ofWave(survey.title, wave.title)}
            </h3>
            <p class="govuk-body">{bringIn.waits(waiting)}</p>
            <Button onPress={() => void state.bringInHere(wave.id)} describedBy={`waiting-${wave.id}`}>
              {bringIn.bringIn}
            </Button>
          </section>
        ))
      )}
      <h2 class="govuk-heading-m">{bringIn.file}</h2>
      <FileField
        id="file"
        label={bringIn.fileLabel}
        hint={bringIn.fileHint}
        accept=".age,.txt,.jsonl,.json"
        onFiles={([file]) => {
          if (file) void state.choose(file);
        }}
      />
      <h2 class="govuk-heading-m">{bringIn.elsewhere}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href="#/import">
          {bringIn.elsewhereLink}
        </a>
      </p>
    </>
  );
}

function Preview({ arrival, state }: { readonly arrival: FileArrival; readonly state: BringInState }) {
  const { name, backup, waves, differences } = arrival;
  const fresh = waves.reduce((sum, { merged }) => sum + merged.added.length + merged.clashes.length, 0);
  return (
    <>
      <p class="govuk-body">{bringIn.from(name, dayInWords(londonDay(backup.made)))}</p>
      {waves.length === 0 ? <p class="govuk-body">{bringIn.noAnswers}</p> : null}
      <ArrivalList waves={waves} today={state.today()} />
      <DifferenceList surveys={differences} />
      {waves.length > 0 && fresh === 0 ? <p class="govuk-body">{words.arrival.nothing}</p> : null}
      {fresh > 0 ? <p class="govuk-body">{bringIn.nothingYet}</p> : null}
      <div class="govuk-button-group">
        {fresh > 0 ? <Button onPress={() => void state.confirm()}>{bringIn.confirm(fresh)}</Button> : null}
        <Button look="secondary" onPress={() => void state.again()}>
          {bringIn.cancel}
        </Button>
      </div>
    </>
  );
}
