import { useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightSourceWords } from '../../words/weightSources.ts';
import { NotReady } from './NotReady.tsx';
import { NotSaved } from './NotSaved.tsx';
import { TableMatching } from './TableMatching.tsx';
import { createTargetsState, type TargetsPage, type TargetsState } from './targetsState.ts';
import { targetCard, targetsErrors } from './targetsView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(weightSourceWords, 'en');

/** Targets of a population from a file: matched with what a wave asked, kept for the survey, taken away again. */
export function TargetsScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createTargetsState(device, params));
  const page = state.page.value;
  return (
    <>
      <BackLink to={`#/results/${params['wave'] ?? ''}/weights`}>{words.back}</BackLink>
      {page.at === 'ready' ? (
        <Page page={page} state={state} />
      ) : (
        <NotReady title={words.targetsTitle} page={page} />
      )}
    </>
  );
}

interface PageProps {
  readonly page: TargetsPage & { readonly at: 'ready' };
  readonly state: TargetsState;
}

function Page({ page, state }: PageProps) {
  const found = state.errors.value;
  const errors = useMemo(() => targetsErrors(found), [found]);
  const saved = state.saved.value;
  return (
    <>
      <ErrorSummary title={words.problemTitle} lead={words.nothingChanged} errors={errors} />
      <WaveHead survey={page.survey} wave={page.wave} title={words.targetsTitle} open="weights" />
      <p class="govuk-body-l">{words.targetsLead}</p>
      <NotSaved problem={state.trouble.value} />
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {saved === null ? '' : `${words.kept(saved.join(', '))} ${words.chooseOnWeights}`}
      </p>
      <h2 class="govuk-heading-m">{words.inUse}</h2>
      {page.own.length === 0 ? <p class="govuk-body">{words.noTargets}</p> : null}
      {page.own.map((target) => (
        <Kept key={target.name} card={targetCard(target)} onRemove={() => void state.remove(target.name)} />
      ))}
      <LoadForm page={page} state={state} errors={errors} />
    </>
  );
}

interface KeptProps {
  readonly card: ReturnType<typeof targetCard>;
  readonly onRemove: () => void;
}

function Kept({ card, onRemove }: KeptProps) {
  return (
    <section aria-label={card.title}>
      <h3 class="govuk-heading-s">{card.title}</h3>
      <p class="govuk-body">{card.about}</p>
      <Details summary={words.table(card.title)}>
        <DataTable
          caption={words.table(card.title)}
          heads={[{ text: words.group }, { text: words.target, numeric: true }]}
          lines={card.lines}
        />
      </Details>
      <Button look="secondary" onPress={onRemove}>
        {words.remove(card.title)}
      </Button>
    </section>
  );
}

interface LoadFormProps extends PageProps {
  readonly errors: ReturnType<typeof targetsErrors>;
}

function LoadForm({ page, state, errors }: LoadFormProps) {
  const read = state.read.value;
  const open = async (file: File | undefined) => {
    if (file !== undefined) state.open(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <form
      class="result-recipe"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void state.keep();
      }}
    >
      <h2 class="govuk-heading-m">{words.load}</h2>
      <TextField
        id="targets-source"
        label={words.source}
        hint={words.sourceHint}
        error={errorOf(errors, 'targets-source')}
        value={state.source.value}
        onInput={state.setSource}
      />
      <DateField
        id="targets-date"
        label={words.date}
        hint={words.dateHint}
        error={errorOf(errors, 'targets-date')}
        value={state.date.value}
        onInput={state.setDate}
      />
      <Details summary={words.canBe}>
        <ul class="govuk-list govuk-list--bullet">
          {page.columns.map(({ id, label, options }) => (
            <li key={id}>
              {label}: {options.map((one) => one.label).join(', ')}
            </li>
          ))}
        </ul>
      </Details>
      <Button look="secondary" onPress={() => void state.saveTemplate()}>
        {words.template}
      </Button>
      <FileField
        id="targets-file"
        label={words.file}
        hint={words.fileHint}
        accept=".csv,.tsv,.txt,text/csv"
        error={errorOf(errors, 'targets-file')}
        onFiles={([file]) => void open(file)}
      />
      {read === null
        ? null
        : read.tables.map((table, at) => (
            <TableMatching
              key={table.table.variables.join(' × ')}
              match={table}
              at={at}
              columns={page.columns}
              state={state}
              errors={errors}
            />
          ))}
      <Button>{words.keepTargets}</Button>
    </form>
  );
}
