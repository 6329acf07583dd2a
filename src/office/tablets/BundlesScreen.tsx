import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { BundlesDone, FaultPart } from './BundlesDone.tsx';
import { BundlesPreview } from './BundlesPreview.tsx';
import { type BundlesState, type BundlesStep, createBundlesState } from './bundlesState.ts';
import { HowFar } from './HowFar.tsx';
import { Reading } from './Reading.tsx';
import { TabletsFrame } from './TabletsFrame.tsx';

const all = wordsIn(tabletsWords, 'en');
const words = all.bringIn;

const titles: Readonly<Record<BundlesStep['at'], string>> = {
  reading: words.title,
  ready: words.title,
  preview: words.previewTitle,
  counting: words.counting,
  done: words.doneTitle,
};

/** Bringing in what tablets handed over: looked at first, then all of it or nothing. */
export function BundlesScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createBundlesState(device, survey));
  useEffect(() => state.leave, [state]);
  const step = state.step.value;
  return (
    <TabletsFrame
      survey={survey}
      loaded={state.page.value}
      title={titles[step.at]}
      step={step.at === 'reading' ? 'ready' : step.at}
    >
      {() => <Step step={step} state={state} />}
    </TabletsFrame>
  );
}

function Step({ step, state }: { readonly step: BundlesStep; readonly state: BundlesState }) {
  switch (step.at) {
    case 'reading':
      return (
        <>
          <Reading percent={step.percent} />
          <Button look="secondary" onPress={state.stop}>
            {all.stop}
          </Button>
        </>
      );
    case 'ready':
      return <Ready step={step} state={state} />;
    case 'preview':
      return <BundlesPreview step={step} state={state} />;
    case 'counting':
      return (
        <>
          <HowFar text={words.untilOpen} label={words.counting} percent={step.percent} />
          <Button look="secondary" onPress={state.stop}>
            {all.stop}
          </Button>
        </>
      );
    case 'done':
      return <BundlesDone counted={step.counted} state={state} />;
  }
}

function Ready({
  step,
  state,
}: {
  readonly step: BundlesStep & { readonly at: 'ready' };
  readonly state: BundlesState;
}) {
  const { before, problem, isGone } = step;
  const hasVisits = state.hasDoors();
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      {isGone ? (
        <p class="govuk-inset-text" role="alert">
          {words.gone}
        </p>
      ) : null}
      <p class="govuk-body-l">{words.lead}</p>
      <FileField
        id="bundles"
        label={words.files}
        hint={words.filesHint}
        accept=".txt"
        several
        onFiles={(files) => void state.choose(files)}
      />
      <FolderPart state={state} />
      {before.waiting.length + before.toHold.length === 0 ? null : (
        <>
          {before.waiting.length === 0 ? null : (
            <p class="govuk-body">{words.waits(before.waiting.length, hasVisits)}</p>
          )}
          {before.toHold.length === 0 ? null : (
            <p class="govuk-body">{words.toHold(before.toHold.length, hasVisits)}</p>
          )}
          <Button look="secondary" onPress={() => void state.countWaiting()}>
            {words.countWaiting}
          </Button>
        </>
      )}
      <FaultPart faulty={before.faulty} state={state} />
    </>
  );
}

function FolderPart({ state }: { readonly state: BundlesState }) {
  const view = state.carriers.view.value;
  if (view.at === 'loading') return null;
  if (view.at === 'none') return <p class="govuk-body">{words.noFolder}</p>;
  return (
    <>
      <h2 class="govuk-heading-m">{words.folder}</h2>
      <p class="govuk-body">{words.folderLead}</p>
      <Button onPress={() => void state.lookInFolder()}>{words.lookInFolder}</Button>
    </>
  );
}
