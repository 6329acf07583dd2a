import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { navigate } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { adultsWords } from '../../words/adults.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { Standing } from '../Standing.tsx';
import { AdultsPreview } from './AdultsPreview.tsx';
import { type AdultsPage, type AdultsState, createAdultsState } from './adultsState.ts';
import { adultsErrors, inUseText } from './adultsText.ts';

const words = wordsIn(adultsWords, 'en');
const { backToSurvey, problemTitle, notSaved } = wordsIn(setupWords, 'en');

/** Newer adults by age and sex than the bundled ones: loaded, looked at, used, taken away again. */
export function AdultsScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createAdultsState(device, survey));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => <Page page={page} state={state} device={device} />}
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: AdultsPage;
  readonly state: AdultsState;
  readonly device: Device;
}

function Page({ page, state, device }: PageProps) {
  const found = state.errors.value;
  const errors = useMemo(() => adultsErrors(found), [found]);
  const read = state.read.value;
  const trouble = state.trouble.value;
  const keep = async () => {
    if (await state.keep()) navigate(`survey/${page.survey.id}`);
  };
  const open = async (file: File | undefined) => {
    if (file !== undefined) state.open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <div class="govuk-grid-row">
      <form
        class="govuk-grid-column-two-thirds"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <ErrorSummary title={problemTitle} lead={notSaved} errors={errors} />
        {trouble === null ? null : <ProblemBox problem={trouble} />}
        <span class="govuk-caption-l">{page.survey.title}</span>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <Standing device={device} survey={page.survey} />
        <p class="govuk-body-l">{words.lead}</p>
        <h2 class="govuk-heading-m">{words.inUse}</h2>
        <p class="govuk-body">{inUseText(page)}</p>
        {page.own === null ? null : (
          <Button look="secondary" onPress={() => void state.remove()}>
            {words.remove}
          </Button>
        )}
        <h2 class="govuk-heading-m">{words.loadHeading}</h2>
        <TextField
          id="adults-source"
          label={words.source}
          hint={words.sourceHint}
          error={errorOf(errors, 'adults-source')}
          value={state.source.value}
          onInput={state.setSource}
        />
        <DateField
          id="adults-date"
          label={words.date}
          hint={words.dateHint}
          error={errorOf(errors, 'adults-date')}
          value={state.date.value}
          onInput={state.setDate}
        />
        <Button look="secondary" onPress={() => void state.saveTemplate()}>
          {words.template}
        </Button>
        <FileField
          id="adults-file"
          label={words.file}
          hint={words.fileHint}
          accept=".csv,.tsv,.txt,text/csv"
          error={errorOf(errors, 'adults-file')}
          onFiles={([file]) => void open(file)}
        />
        {read === null ? null : <AdultsPreview read={read} bundled={page.bundled} />}
        <Button>{words.use}</Button>
      </form>
    </div>
  );
}
