import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { addressesWords } from '../../words/addresses.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { AddressesPart } from './AddressesPart.tsx';
import { createPackState, type PackState, type SavedPack } from './packState.ts';
import { QuotasPart } from './QuotasPart.tsx';
import type { SurveyTablets } from './surveyTablets.ts';
import { TabletsFrame } from './TabletsFrame.tsx';
import { whenText } from './tabletsText.ts';

const all = wordsIn(tabletsWords, 'en');
const words = all.pack;
const drawn = wordsIn(addressesWords, 'en');

/** Making the next pack of a survey. */
export function PackScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createPackState(device, survey));
  useEffect(() => state.stop, [state]);
  const saved = state.saved.value;
  return (
    <TabletsFrame
      survey={survey}
      loaded={state.page.value}
      title={saved === null ? words.title : words.madeTitle}
      step={saved === null ? 'make' : 'made'}
      errors={state.errors.value}
    >
      {(page) =>
        saved === null ? (
          <Making page={page} state={state} />
        ) : (
          <Made page={page} saved={saved} state={state} />
        )
      }
    </TabletsFrame>
  );
}

interface MakingProps {
  readonly page: SurveyTablets;
  readonly state: PackState;
}

function Making({ page, state }: MakingProps) {
  const { waves, packs, survey } = page;
  const last = packs.packs.at(-1);
  const problem = state.problem.value;
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      <p class="govuk-body-l">{words.lead}</p>
      {waves.length === 0 ? (
        <>
          <p class="govuk-body">{words.noWaves}</p>
          <ButtonLink to={`#/survey/${survey.id}/wave/new`}>{words.toWave}</ButtonLink>
        </>
      ) : (
        <>
          <h2 class="govuk-heading-m">{words.holds}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {waves.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
          <p class="govuk-body">
            {last === undefined ? words.first : words.last(last.version, whenText(last.made))}
          </p>
          <LimitsPart page={page} state={state} />
        </>
      )}
    </>
  );
}

function LimitsPart({ page, state }: MakingProps) {
  const form = state.form(page);
  const errors = state.errors.value;
  if (state.isWorking.value)
    return (
      <p class="govuk-body" role="status">
        {all.working}
      </p>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.make(page);
      }}
    >
      <h2 class="govuk-heading-m">{words.handOver}</h2>
      <TextField
        id="afterInterviews"
        label={words.afterInterviews}
        hint={words.afterInterviewsHint}
        inputMode="numeric"
        width={3}
        error={errorOf(errors, 'afterInterviews')}
        value={form.afterInterviews}
        onInput={(afterInterviews) => state.write({ ...form, afterInterviews })}
      />
      <TextField
        id="afterHours"
        label={words.afterHours}
        inputMode="numeric"
        width={3}
        error={errorOf(errors, 'afterHours')}
        value={form.afterHours}
        onInput={(afterHours) => state.write({ ...form, afterHours })}
      />
      <Checkboxes
        id="unsafe"
        legend={words.unsafe}
        hideLegend
        choices={[{ value: 'unsafe', label: words.unsafe, hint: words.unsafeHint }]}
        values={form.unsafeTablet ? ['unsafe'] : []}
        onChange={(values) => state.write({ ...form, unsafeTablet: values.length > 0 })}
      />
      <AddressesPart page={page} state={state.addresses} />
      <QuotasPart page={page} state={state.quotas} error={errorOf(errors, 'quotas')} />
      <Button>{words.make}</Button>
    </form>
  );
}

interface MadeProps extends MakingProps {
  readonly saved: SavedPack;
}

function Made({ page, saved, state }: MadeProps) {
  const { pack, file } = saved;
  return (
    <>
      <Banner id="pack-made" title={words.madeTitle} success={true}>
        <p class="govuk-notification-banner__heading">{words.made(file)}</p>
      </Banner>
      <SummaryList
        rows={[
          { key: words.version, value: `${pack.version}` },
          { key: words.when, value: whenText(pack.made) },
          { key: words.words, value: saved.words.join(' ') },
          ...(saved.listWords === null ? [] : [{ key: drawn.listWords, value: saved.listWords }]),
        ]}
      />
      {saved.listWords === null ? null : <Warning>{drawn.listWordsMeaning}</Warning>}
      <p class="govuk-body">{saved.isForOne ? drawn.forOne : words.whatNow}</p>
      {/* Whoever looks there next would take it: it would be another tablet’s. */}
      {saved.isForOne ? null : <FolderPart state={state} />}
      <ButtonLink to={`#/survey/${page.survey.id}/tablets/add`}>{words.toAdd}</ButtonLink>
    </>
  );
}

/** The same pack in the shared folder; nothing where none was chosen. */
function FolderPart({ state }: Pick<MakingProps, 'state'>) {
  const [problem, put] = [state.problem.value, state.put.value];
  if (state.carriers.view.value.at !== 'chosen') return null;
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      <p class="govuk-body" role="status">
        {put === null ? '' : words.isPut(put.file, put.place)}
      </p>
      {put === null ? (
        <Button look="secondary" onPress={() => void state.putInFolder()}>
          {words.put}
        </Button>
      ) : null}
    </>
  );
}
