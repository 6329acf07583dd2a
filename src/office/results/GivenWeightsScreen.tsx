import { useMemo, useState } from 'preact/hooks';
import { countText } from '../../core/percent.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import { createGivenState, type GivenPage, type GivenState } from './givenState.ts';
import { NotReady } from './NotReady.tsx';
import { NotSaved } from './NotSaved.tsx';
import { weightFileText, weightsErrors } from './targetsView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(weightSourceWords, 'en');

/** Weights that somebody else made for a wave: looked at, brought in from a file, taken away. */
export function GivenWeightsScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createGivenState(device, params));
  const page = state.page.value;
  return (
    <>
      <BackLink to={`#/results/${params['wave'] ?? ''}/weights`}>{words.back}</BackLink>
      {page.at === 'ready' ? (
        <Page page={page} state={state} />
      ) : (
        <NotReady title={words.givenTitle} page={page} />
      )}
    </>
  );
}

interface PageProps {
  readonly page: GivenPage & { readonly at: 'ready' };
  readonly state: GivenState;
}

function Page({ page, state }: PageProps) {
  const found = state.errors.value;
  const errors = useMemo(() => weightsErrors(found), [found]);
  const saved = state.saved.value;
  const open = async (file: File | undefined) => {
    if (file !== undefined) await state.open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <ErrorSummary title={words.problemTitle} lead={words.nothingChanged} errors={errors} />
      <WaveHead survey={page.survey} wave={page.wave} title={words.givenTitle} open="weights" />
      <p class="govuk-body-l">{words.givenLead}</p>
      <NotSaved problem={state.trouble.value} />
      <p class="govuk-body">{page.areCarried ? words.carried : words.notCarried}</p>
      <p class="govuk-body">{weightFileText(page.file)}</p>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {saved === null ? '' : `${words.keptWeights(countText(saved))} ${words.chooseOnWeights}`}
      </p>
      {page.file === null ? null : (
        <Button look="secondary" onPress={() => void state.remove()}>
          {words.removeWeights}
        </Button>
      )}
      <Button look="secondary" onPress={() => void state.saveList()}>
        {words.responseList}
      </Button>
      <FileField
        id="weights-file"
        label={words.weightFileField}
        hint={words.weightFileHint}
        accept=".csv,.tsv,.txt,text/csv"
        error={errorOf(errors, 'weights-file')}
        onFiles={([file]) => void open(file)}
      />
    </>
  );
}
