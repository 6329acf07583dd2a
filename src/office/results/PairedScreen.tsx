import { useEffect, useState } from 'preact/hooks';
import { readText } from '../../core/reader.ts';
import type { PairedChoice } from '../../counting/analysis/pairedQuestions.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Details } from '../../ui/Details.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { pairedWords } from '../../words/paired.ts';
import { resultsWords } from '../../words/results.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { MethodLine } from './MethodLine.tsx';
import { OpenSample } from './OpenSample.tsx';
import { type ComparingState, createPairedState, type PairedPage } from './pairedState.ts';
import { ownLines, type PairedLine, pairedLines, pairedName, questionsHint, setName } from './pairedView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(pairedWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** Questions of a wave with the same answers, each beside each other on the people who answered both. */
export function PairedScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createPairedState(device, params, addressQuery));
  useEffect(() => addressQuery.follow((query) => void state.follow(query)), [state]);
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: PairedPage;
  readonly state: ComparingState<PairedPage, PairedChoice>;
}

function Page({ page, state }: PageProps) {
  const { survey, wave, paired } = page;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={words.title} open="paired" />
      {wave.sample === 'open' ? <OpenSample /> : null}
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body ui-no-print">
        <a class="govuk-link" href={`#/results/${wave.id}/overlap`}>
          {words.toOverlap}
        </a>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {words.how.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {paired.set === null ? (
        <p class="govuk-body">{words.none}</p>
      ) : (
        <>
          <Choose page={page} state={state} />
          <p class="govuk-visually-hidden paired-working" role="status">
            {state.isWorking.value ? words.working : ''}
          </p>
          <Each page={page} />
          <Pairs page={page} />
          <MethodLine note={paired.note} />
        </>
      )}
    </>
  );
}

function Choose({ page, state }: PageProps) {
  const { paired, reader } = page;
  const { sets, set, row, columns } = paired;
  const choice = state.choice.value;
  if (set === null) return null;
  return (
    <div class="ui-no-print">
      <div class="result-controls-grid">
        <SelectField
          id="paired-set"
          label={words.set}
          choices={sets.map((one) => ({ value: one.id, label: setName(one, reader) }))}
          value={set.id}
          onChange={(value) => void state.show({ set: value, columns: [], row: null })}
        />
        <SelectField
          id="paired-row"
          label={words.row}
          choices={set.rows.map(({ id, label }) => ({ value: id, label: readText(label, reader) }))}
          value={row?.id ?? ''}
          onChange={(value) => void state.show({ row: value })}
        />
        <Checkboxes
          id="paired-dont-know"
          legend={words.dontKnow}
          choices={[{ value: 'in', label: words.dontKnowIn }]}
          values={choice.dontKnowIn ? ['in'] : []}
          onChange={(values) => void state.show({ dontKnowIn: values.length > 0 })}
          small={true}
        />
      </div>
      <Details summary={words.questions}>
        <Checkboxes
          id="paired-questions"
          legend={words.questions}
          hideLegend={true}
          hint={questionsHint}
          choices={set.columns.map((one) => ({ value: one.column.id, label: pairedName(one, reader) }))}
          values={choice.columns.length === 0 ? columns.map(({ column }) => column.id) : choice.columns}
          onChange={(values) => void state.show({ set: set.id, columns: values })}
          small={true}
        />
      </Details>
    </div>
  );
}

function Each({ page }: Pick<PageProps, 'page'>) {
  const { paired, reader, wave } = page;
  const answer = paired.row ? readText(paired.row.label, reader) : '';
  return (
    <>
      <h2 class="govuk-heading-l">{words.each}</h2>
      <DataTable
        caption={words.eachCaption(answer)}
        heads={[
          { text: words.question },
          { text: words.share, numeric: true },
          { text: words.base, numeric: true },
          ...(wave.sample === 'open' ? [] : [{ text: words.effectiveBase, numeric: true }]),
        ]}
        lines={ownLines(paired, reader).map(({ key, name, share, interval, base, effectiveBase }) => ({
          key,
          cells: [
            name,
            <>
              <strong>{share}</strong>
              {interval === null ? null : <span class="result-under">{interval}</span>}
            </>,
            base,
            ...(wave.sample === 'open' ? [] : [effectiveBase]),
          ],
        }))}
      />
    </>
  );
}

function Pairs({ page }: Pick<PageProps, 'page'>) {
  const { paired, reader, wave } = page;
  const { clear, others } = pairedLines(paired, reader);
  return (
    <>
      <h2 class="govuk-heading-l">{words.pairs}</h2>
      <p class="govuk-body">{wave.sample === 'open' ? words.openSample : words.pairsLead(paired.tests)}</p>
      {clear.length === 0 ? (
        wave.sample === 'open' ? null : (
          <p class="govuk-body">{words.noneClear}</p>
        )
      ) : (
        <PairsTable caption={words.clear(clear.length)} lines={clear} />
      )}
      {others.length === 0 ? null : (
        <Details summary={words.others(others.length)}>
          <PairsTable caption={words.othersCaption} lines={others} />
        </Details>
      )}
    </>
  );
}

function PairsTable({ caption, lines }: { readonly caption: string; readonly lines: readonly PairedLine[] }) {
  return (
    <DataTable
      caption={caption}
      heads={[
        { text: words.pair },
        { text: words.difference, numeric: true },
        { text: words.bothBase, numeric: true },
        { text: words.effectiveBase, numeric: true },
        { text: words.said },
      ]}
      lines={lines.map((line) => ({
        key: line.key,
        cells: [
          <>
            {line.pair}
            <span class="result-under result-under--wraps">{line.shares}</span>
          </>,
          line.difference,
          line.base,
          line.effectiveBase,
          line.finding,
        ],
      }))}
    />
  );
}
