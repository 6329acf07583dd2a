import { useEffect, useState } from 'preact/hooks';
import { readText } from '../../core/reader.ts';
import type { OverlapChoice } from '../../counting/analysis/overlappingGroups.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { pairedWords } from '../../words/paired.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { MethodLine } from './MethodLine.tsx';
import { OpenSample } from './OpenSample.tsx';
import { groupLines, overlapLines } from './overlapView.ts';
import { type ComparingState, createOverlapState, type OverlapPage } from './pairedState.ts';
import { pairedName, setName } from './pairedView.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(pairedWords, 'en');

/** Groups of a wave that share people, beside everyone and beside each other. */
export function OverlapScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createOverlapState(device, params, addressQuery));
  useEffect(() => addressQuery.follow((query) => void state.follow(query)), [state]);
  return (
    <>
      <BackLink to={`#/results/${params['wave'] ?? ''}/paired`}>{words.title}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: OverlapPage;
  readonly state: ComparingState<OverlapPage, OverlapChoice>;
}

function Page({ page, state }: PageProps) {
  const { survey, wave, overlap } = page;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={words.overlapTitle} open="paired" />
      {wave.sample === 'open' ? <OpenSample /> : null}
      <p class="govuk-body-l">{words.overlapLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.overlapHow.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {overlap.row === null || overlap.set === null ? (
        <p class="govuk-body">{words.overlapNone}</p>
      ) : (
        <>
          <Choose page={page} state={state} />
          <p class="govuk-visually-hidden paired-working" role="status">
            {state.isWorking.value ? words.working : ''}
          </p>
          <Groups page={page} />
          <MethodLine note={overlap.note} />
        </>
      )}
    </>
  );
}

function Choose({ page, state }: PageProps) {
  const { overlap, reader } = page;
  const { sets, set, columns, column, rows, row } = overlap;
  return (
    <div class="result-controls-grid ui-no-print">
      <SelectField
        id="overlap-groups"
        label={words.groupsOf}
        choices={sets.map((one) => ({ value: one.id, label: setName(one, reader) }))}
        value={set?.id ?? ''}
        onChange={(groups) => void state.show({ groups, column: null, row: null })}
      />
      <SelectField
        id="overlap-column"
        label={words.comparedIn}
        choices={columns.map((one) => ({ value: one.column.id, label: pairedName(one, reader) }))}
        value={column?.column.id ?? ''}
        onChange={(value) => void state.show({ column: value, row: null })}
      />
      <SelectField
        id="overlap-row"
        label={words.row}
        choices={rows.map(({ id, label }) => ({ value: id, label: readText(label, reader) }))}
        value={row?.id ?? ''}
        onChange={(value) => void state.show({ row: value })}
      />
      <Checkboxes
        id="overlap-dont-know"
        legend={words.dontKnow}
        choices={[{ value: 'in', label: words.dontKnowIn }]}
        values={state.choice.value.dontKnowIn ? ['in'] : []}
        onChange={(values) => void state.show({ dontKnowIn: values.length > 0 })}
        small={true}
      />
    </div>
  );
}

function Groups({ page }: Pick<PageProps, 'page'>) {
  const { overlap, reader, wave } = page;
  const answer = overlap.row ? readText(overlap.row.label, reader) : '';
  const pairs = overlapLines(overlap, reader);
  return (
    <>
      <p class="govuk-body">
        {wave.sample === 'open'
          ? words.openSample
          : words.groupsLead(overlap.tests.everyone, overlap.tests.pairs)}
      </p>
      <h2 class="govuk-heading-l">{words.eachGroup}</h2>
      <DataTable
        caption={words.groupsCaption(answer)}
        heads={[
          { text: words.group },
          { text: words.share, numeric: true },
          { text: words.base, numeric: true },
          { text: words.effectiveBase, numeric: true },
          { text: words.lessEveryone, numeric: true },
          { text: words.said },
        ]}
        lines={groupLines(overlap, reader).map((line) => ({
          key: line.key,
          cells: [
            line.group,
            <>
              <strong>{line.share}</strong>
              {line.interval === null ? null : <span class="result-under">{line.interval}</span>}
            </>,
            line.base,
            line.effectiveBase,
            line.gap,
            line.finding,
          ],
        }))}
      />
      <h2 class="govuk-heading-l">{words.pairs}</h2>
      <DataTable
        caption={words.pairs}
        hideCaption={true}
        heads={[
          { text: words.pair },
          { text: words.difference, numeric: true },
          { text: words.base, numeric: true },
          { text: words.effectiveBase, numeric: true },
          { text: words.inBoth, numeric: true },
          { text: words.said },
        ]}
        lines={pairs.map((line) => ({
          key: line.key,
          cells: [
            <>
              {line.pair}
              <span class="result-under result-under--wraps">{line.shares}</span>
            </>,
            line.gap,
            line.bases,
            line.effectiveBases,
            line.both,
            line.finding,
          ],
        }))}
      />
    </>
  );
}
