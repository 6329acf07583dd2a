import { useState } from 'preact/hooks';
import type { Problem } from '../../core/problem.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { problemText } from '../../words/problems.ts';
import { FiguresPreview } from './FiguresPreview.tsx';
import { createLoadFiguresState, type LoadFiguresState } from './loadFiguresState.ts';

const words = wordsIn(figuresWords, 'en');
const FIELD = 'figures-file';
/** A wrong file can have a thing wrong in each of a thousand rows. */
const SHOWN = 20;

/** Loads a file of newer figures: choose, look, use, undo. */
export function LoadFiguresScreen({ device }: ScreenProps) {
  const [state] = useState(() => createLoadFiguresState(device));
  const loading = state.loading.value;
  return (
    <>
      <BackLink to="#/figures">{words.back}</BackLink>
      {loading.at === 'problems' ? <Problems problems={loading.problems} /> : null}
      <h1 class="govuk-heading-l">{words.loadTitle}</h1>
      {loading.at === 'kept' ? (
        <>
          <Banner id="figures-kept" title={words.keptTitle} success>
            <p class="govuk-notification-banner__heading">
              {words.kept(loading.file.figures.length, loading.file.name)}
            </p>
            <Button look="secondary" onPress={() => void state.undo()}>
              {words.undo}
            </Button>
          </Banner>
          <ButtonLink to="#/figures">{words.seeFigures}</ButtonLink>
        </>
      ) : null}
      {loading.at === 'preview' ? <FiguresPreview state={state} /> : null}
      {loading.at === 'choose' || loading.at === 'problems' ? <Choose state={state} /> : null}
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const lines = problems
    .slice(0, SHOWN)
    .map((problem) => ({ field: FIELD, text: problemText(problem).what }));
  const left = problems.length - lines.length;
  return (
    <ErrorSummary
      title={words.problemTitle(problems.length)}
      about={problems}
      lead={words.problemSafe}
      errors={left === 0 ? lines : [...lines, { field: FIELD, text: words.moreProblems(left) }]}
    />
  );
}

function Choose({ state }: { readonly state: LoadFiguresState }) {
  const read = async (file: File | undefined) => {
    if (file !== undefined) state.read(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <p class="govuk-body">{words.loadLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.columns.map((column) => (
          <li key={column}>{column}</li>
        ))}
      </ul>
      <Button look="secondary" onPress={() => void state.saveTemplate()}>
        {words.template}
      </Button>
      <FileField
        id={FIELD}
        label={words.chooseFile}
        hint={words.chooseHint}
        accept=".csv,.txt,text/csv"
        onFiles={([file]) => void read(file)}
      />
    </>
  );
}
