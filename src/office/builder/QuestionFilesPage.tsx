import { useEffect, useRef, useState } from 'preact/hooks';
import type { Device } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { questionFileWords } from '../../words/questionFiles.ts';
import { FileReportPart } from './FileReportPart.tsx';
import { FileTrouble } from './FileTrouble.tsx';
import type { BuilderPartProps } from './QuestionListPage.tsx';
import { createQuestionFilesState, type QuestionFilesState } from './questionFilesState.ts';

const words = wordsIn(questionFileWords, 'en');

/** The questions of a wave as a file: saved for others, or brought in from one. */
export function QuestionFilesPage({
  page,
  state: builder,
  home,
  bar,
  device,
}: BuilderPartProps & { readonly device: Device }) {
  const [state] = useState(() => createQuestionFilesState(device, builder, page));
  const bringing = state.bringing.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const { at } = bringing;
  // The box that the file was chosen in is gone: the keyboard goes on with what became of it.
  useEffect(() => {
    if (at === 'report' || at === 'problem') heading.current?.focus();
  }, [at]);
  const accept = () => {
    if (state.accept()) globalThis.location.hash = home;
  };
  if (bringing.at === 'report') {
    return (
      <>
        <h1 class="govuk-heading-l" tabIndex={-1} ref={heading}>
          {words.reportTitle(bringing.name)}
        </h1>
        <FileReportPart report={bringing.report} onAccept={accept} onCancel={state.cancel} />
      </>
    );
  }
  return (
    <>
      <span class="govuk-caption-l">
        {page.survey.title}, {page.wave.title}
      </span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {bar}
      <h2 class="govuk-heading-m" tabIndex={-1} ref={heading}>
        {words.bringTitle}
      </h2>
      {bringing.at === 'problem' ? <FileTrouble problem={bringing.problem} /> : null}
      <p class="govuk-body" role="status">
        {bringing.at === 'reading' ? words.reading(bringing.name) : words.bringText}
      </p>
      <FileField
        id="questions-file"
        label={bringing.at === 'problem' ? words.another : words.chooseFile}
        hint={words.chooseHint}
        accept=".xlsx,.json"
        onFiles={([file]) => void read(state, file)}
      />
      <Saving state={state} />
    </>
  );
}

async function read(state: QuestionFilesState, file: File | undefined): Promise<void> {
  if (file !== undefined) await state.read(file.name, new Uint8Array(await file.arrayBuffer()));
}

function Saving({ state }: { readonly state: QuestionFilesState }) {
  const saved = state.saved.value;
  return (
    <>
      <h2 class="govuk-heading-m">{words.saveTitle}</h2>
      <p class="govuk-body">{words.saveFormText}</p>
      <Button look="secondary" onPress={() => void state.saveForm()}>
        {words.saveForm}
      </Button>
      <p class="govuk-body">{words.saveJsonText}</p>
      <Button look="secondary" onPress={() => void state.saveJson()}>
        {words.saveJson}
      </Button>
      <p class="govuk-body" role="status">
        {saved === null ? '' : words.saved(saved)}
      </p>
    </>
  );
}
