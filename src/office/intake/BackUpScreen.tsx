import { useState } from 'preact/hooks';
import type { Day } from '../../core/day.ts';
import { CarrierPart } from '../../keeping/carriers/CarrierPart.tsx';
import type { BackupSeal } from '../../keeping/sealing/backupSeal.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { keysWords } from '../../words/keys.ts';
import { londonDay } from '../londonTime.ts';
import { SealingWork } from '../SealingWork.tsx';
import { WayLinks } from '../WayLinks.tsx';
import { ArrivalList } from './ArrivalList.tsx';
import type { FileArrival } from './arrival.ts';
import { BackedUpText } from './BackedUpText.tsx';
import { type BackUpState, type BackUpView, createBackUpState, type Kept } from './backUpState.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { LockedFilePart } from './LockedFilePart.tsx';

const words = wordsIn(intakeWords, 'en');
const { backUp, arrival: counts } = words;
const keys = wordsIn(keysWords, 'en');

const titles: Readonly<Record<BackUpView['at'], string>> = {
  loading: backUp.title,
  ready: backUp.title,
  problem: backUp.title,
  busy: backUp.title,
  sealing: backUp.title,
  preview: backUp.previewTitle,
  restored: backUp.restoredTitle,
};

/** One file out, one file in: nothing is locked into this browser. */
export function BackUpScreen({ device }: ScreenProps) {
  const [state] = useState(() => createBackUpState(device));
  const view = state.view.value;
  const locked = state.locked.view.value;
  const step = locked === null ? view.at : 'locked';
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <StepHeading step={step === 'loading' ? 'ready' : step}>
        {locked === null ? titles[view.at] : keys.lockedTitle}
      </StepHeading>
      {locked === null ? (
        <Shown view={view} state={state} />
      ) : (
        <LockedFilePart view={locked} locked={state.locked} />
      )}
    </>
  );
}

function Shown({ view, state }: { readonly view: BackUpView; readonly state: BackUpState }) {
  switch (view.at) {
    case 'loading':
    case 'busy':
      return (
        <p class="govuk-body" role="status">
          {view.at === 'loading' ? words.loading : words.busy}
        </p>
      );
    case 'sealing':
      return <SealingWork stop={state.stop}>{keys.working.sealing}</SealingWork>;
    case 'problem':
      return <ProblemBox problem={view.problem} />;
    case 'ready':
      return <Ready view={view} state={state} />;
    case 'preview':
      return <Preview arrival={view.arrival} state={state} />;
    case 'restored':
      return (
        <>
          <Banner id="restored" title={backUp.restoredTitle} success={true}>
            <p class="govuk-notification-banner__heading">{backUp.restored}</p>
          </Banner>
          <Added arrival={view.arrival} today={state.today()} />
          <ButtonLink to="#/">{backUp.toHome}</ButtonLink>
        </>
      );
  }
}

function Ready({
  view,
  state,
}: {
  readonly view: BackUpView & { readonly at: 'ready' };
  readonly state: BackUpState;
}) {
  const { surveys, unfinished, all, made, problem, ways } = view;
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      <WayLinks ways={ways} />
      {made === null ? null : (
        <Banner id="made" title={backUp.madeTitle} success={true}>
          <p class="govuk-notification-banner__heading carrier">
            {made.place === null ? backUp.made(made.name) : backUp.put(made.name, made.place)}
          </p>
          {made.isSealed ? <p class="govuk-body">{backUp.madeSealed}</p> : null}
        </Banner>
      )}
      <p class="govuk-body-l">{backUp.lead}</p>
      <h2 class="govuk-heading-m">{backUp.makeTitle}</h2>
      {surveys.length === 0 ? (
        <p class="govuk-body">{backUp.empty}</p>
      ) : (
        <Surveys surveys={surveys} all={all} state={state} />
      )}
      {unfinished === 0 ? null : <p class="govuk-body">{backUp.unfinished(unfinished)}</p>}
      <CarrierPart state={state.folder} />
      <h2 class="govuk-heading-m">{backUp.restoreTitle}</h2>
      <p class="govuk-body">{backUp.restoreMeaning}</p>
      <FileField
        id="file"
        label={backUp.fileLabel}
        hint={backUp.fileHint}
        accept=".age,.txt,.jsonl,.json"
        onFiles={([file]) => {
          if (file) void state.choose(file);
        }}
      />
    </>
  );
}

interface SurveysProps {
  readonly surveys: readonly Kept[];
  readonly all: BackupSeal;
  readonly state: BackUpState;
}

function Surveys({ surveys, all, state }: SurveysProps) {
  const open = surveys.filter(({ survey, isSealed }) => !isSealed && !survey.simulated);
  return (
    <>
      {open.length === 0 ? null : (
        <>
          <Warning>{backUp.notSealed}</Warning>
          <ul class="govuk-list">
            {open.map(({ survey }) => (
              <li key={survey.id}>
                <a class="govuk-link" href={`#/survey/${survey.id}/keys`}>
                  {backUp.makeKeys(survey.title)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <GoesTo state={state} />
      <h3 class="govuk-heading-s">{backUp.caption}</h3>
      <SummaryList
        rows={surveys.map(({ survey, waves, broughtIn, waiting, isSealed, backedUp }) => ({
          key: survey.title,
          value: (
            <>
              <p class="govuk-body">
                {backUp.holds(waves, broughtIn, waiting)}{' '}
                {isSealed ? <Tag colour="green">{backUp.sealedTag}</Tag> : null}
                {isSealed || survey.simulated ? null : <Tag colour="grey">{backUp.openTag}</Tag>}
              </p>
              {backedUp === null ? null : (
                <p class="govuk-body">
                  <BackedUpText backedUp={backedUp} today={state.today()} isFull={true} />
                </p>
              )}
            </>
          ),
          action: { text: backUp.makeOne, onPress: () => void state.make(survey.id) },
        }))}
      />
      <p class="govuk-body">{allText(surveys, all)}</p>
      <Button onPress={() => void state.make(null)}>{backUp.makeAll}</Button>
    </>
  );
}

/** Where a back-up goes, once a folder for them is chosen. */
function GoesTo({ state }: { readonly state: BackUpState }) {
  const folder = state.folder.view.value;
  if (folder.at !== 'chosen') return null;
  return (
    <div class="carrier">
      <Radios
        id="goes-to"
        legend={backUp.goesTo}
        choices={[
          { value: 'folder', label: backUp.toFolder(folder.name) },
          { value: 'download', label: backUp.toDownload },
        ]}
        value={state.goesTo.value}
        onChange={(place) => state.leadTo(place === 'folder' ? 'folder' : 'download')}
      />
    </div>
  );
}

/** Whether a back-up of everything is sealed, where that is not plain from what stands above. */
function allText(surveys: readonly Kept[], all: BackupSeal): string {
  if (all.isSealed) return surveys.length > 1 ? backUp.allSealed : backUp.oneSealed;
  return surveys.some(({ isSealed }) => isSealed) ? backUp.allOpen(all.without.join(', ')) : '';
}

function Added({ arrival, today }: { readonly arrival: FileArrival; readonly today: Day }) {
  const { fresh, waves } = arrival;
  return (
    <>
      <SummaryList
        rows={[
          { key: backUp.freshSurveys, value: counts.number(fresh.surveys) },
          { key: backUp.freshWaves, value: counts.number(fresh.waves) },
          { key: backUp.freshFigures, value: counts.number(fresh.figures) },
        ]}
      />
      <ArrivalList waves={waves} today={today} />
    </>
  );
}

function Preview({ arrival, state }: { readonly arrival: FileArrival; readonly state: BackUpState }) {
  return (
    <>
      <p class="govuk-body">{words.bringIn.from(arrival.name, dayInWords(londonDay(arrival.backup.made)))}</p>
      <Added arrival={arrival} today={state.today()} />
      <DifferenceList surveys={arrival.differences} />
      <p class="govuk-body">{backUp.stays}</p>
      <div class="govuk-button-group">
        <Button onPress={() => void state.confirm()}>{backUp.confirm}</Button>
        <Button look="secondary" onPress={() => void state.again()}>
          {words.bringIn.cancel}
        </Button>
      </div>
    </>
  );
}
