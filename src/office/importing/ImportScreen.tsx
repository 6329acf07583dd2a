import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { ContentsStep } from './ContentsStep.tsx';
import { FactsStep } from './FactsStep.tsx';
import { type ImportState, importOn, isUnkept } from './importState.ts';
import { stopText } from './importText.ts';
import type { ImportStep } from './importWork.ts';
import { TargetPage } from './TargetPage.tsx';
import './importing.css';

const words = wordsIn(importWords, 'en');

/** Answers that were collected elsewhere: choose a file, say what its columns are, check, keep. */
export function ImportScreen({ device }: ScreenProps) {
  const [state] = useState(() => importOn(device));
  useEffect(() => askBeforeLeaving(state), [state]);
  const step = state.step.value;
  const target = step.at === 'columns' ? state.columns.open.value : null;
  const key = step.at === 'columns' ? state.columns.openName.value : null;
  return (
    <>
      <WayBack step={step} state={state} />
      <StepHeading step={key ?? step.at}>{titleOf(step, key)}</StepHeading>
      {key === null ? <Step step={step} state={state} /> : <TargetPage target={target} state={state} />}
    </>
  );
}

/** One step back, where there is one: what was said of the columns stays. */
function WayBack({ step, state }: { readonly step: ImportStep; readonly state: ImportState }) {
  if (step.at !== 'contents' && !isUnkept(step)) return <BackLink to="#/">{words.home}</BackLink>;
  const isOpen = step.at === 'columns' && state.columns.openName.value !== null;
  return <BackLink onPress={isOpen ? state.columns.close : state.back}>{words.back}</BackLink>;
}

/** The browser asks before the window is closed on what was said of a file. */
function askBeforeLeaving(state: ImportState): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (isUnkept(state.step.value)) event.preventDefault();
  };
  globalThis.addEventListener('beforeunload', onLeave);
  return () => globalThis.removeEventListener('beforeunload', onLeave);
}

function titleOf(step: ImportStep, open: string | null): string {
  if (open !== null) return words.targetTitle(open);
  switch (step.at) {
    case 'contents':
      return words.contentsTitle;
    case 'columns':
      return words.columnsTitle;
    case 'facts':
      return words.factsTitle;
    case 'check':
      return words.checkTitle;
    case 'kept':
      return words.keptTitle;
    default:
      return words.title;
  }
}

function Step({ step, state }: { readonly step: ImportStep; readonly state: ImportState }) {
  switch (step.at) {
    case 'choose':
      return <Choose step={step} state={state} />;
    case 'problem':
      return <ProblemBox problem={step.problem} />;
    case 'reading':
      return <Working state={state} says={words.reading(step.name)} />;
    case 'checking':
      return <Working state={state} says={words.checking} />;
    case 'keeping':
      return (
        <p class="govuk-body" role="status">
          {words.keeping}
        </p>
      );
    case 'contents':
      return <ContentsStep state={state} />;
    case 'columns':
      return <ColumnsStep state={state} />;
    case 'facts':
      return <FactsStep state={state} />;
    case 'check':
      return <CheckStep step={step} state={state} />;
    case 'kept':
      return <Kept step={step} state={state} />;
  }
}

function Choose({
  step,
  state,
}: {
  readonly step: ImportStep & { readonly at: 'choose' };
  readonly state: ImportState;
}) {
  return (
    <>
      {step.undone ? (
        <p class="govuk-inset-text" role="status">
          {words.undone}
        </p>
      ) : null}
      {step.stop === null ? null : (
        <div role="alert">
          <h2 class="govuk-heading-m">{words.problemTitle}</h2>
          <Warning>{stopText(step.stop)}</Warning>
          <p class="govuk-body">{words.safe}</p>
        </div>
      )}
      <p class="govuk-body-l">{words.lead}</p>
      <ol class="govuk-list govuk-list--number">
        {words.steps.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
      <p class="govuk-body">{words.format}</p>
      <p class="govuk-body">{words.sav}</p>
      <FileField
        id="import-file"
        label={words.fileLabel}
        hint={words.fileHint}
        accept=".csv,.txt,.tsv,text/csv"
        onFiles={([file]) => {
          if (file) void state.choose(file);
        }}
      />
    </>
  );
}

function Working({ state, says }: { readonly state: ImportState; readonly says: string }) {
  return (
    <>
      <p class="govuk-body" role="status">
        {says}
      </p>
      <progress class="importing-progress" aria-label={words.progress} max={1} value={state.progress.value} />
      <p class="govuk-body">
        <Button look="secondary" onPress={state.stop}>
          {words.stop}
        </Button>
      </p>
    </>
  );
}

function Kept({
  step,
  state,
}: {
  readonly step: ImportStep & { readonly at: 'kept' };
  readonly state: ImportState;
}) {
  const { wave } = step.setup;
  return (
    <>
      <Banner id="import-kept" title={words.keptBanner} success>
        <p class="govuk-notification-banner__heading">{words.kept(step.responses, wave.title)}</p>
      </Banner>
      <div class="govuk-button-group">
        <ButtonLink to={`#/results/${wave.id}`}>{words.toResults}</ButtonLink>
        <ButtonLink to={`#/wave/${wave.id}`} look="secondary">
          {words.toWavePage}
        </ButtonLink>
        <Button look="secondary" onPress={state.again}>
          {words.otherFile}
        </Button>
      </div>
      <p class="govuk-body" id="undo-meaning">
        {words.undoMeaning}
      </p>
      <Button look="warning" describedBy="undo-meaning" onPress={() => void state.undo()}>
        {words.undo}
      </Button>
    </>
  );
}
