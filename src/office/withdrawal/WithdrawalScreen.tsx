import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { withdrawalWords } from '../../words/withdrawal.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { londonDay, londonTime } from '../londonTime.ts';
import {
  createWithdrawalState,
  type Search,
  type WithdrawalPage,
  type WithdrawalState,
} from './withdrawalState.ts';

const words = wordsIn(withdrawalWords, 'en');

/** An interview that its resident withdrew: found by its tablet and number, and deleted. */
export function WithdrawalScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createWithdrawalState(device, survey));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{words.backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: WithdrawalPage;
  readonly state: WithdrawalState;
}

function Page({ page, state }: PageProps) {
  const [problem, search, done] = [state.problem.value, state.search.value, state.done.value];
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary title={words.problemTitle} errors={state.errors.value} />
        <span class="govuk-caption-l">{page.survey.title}</span>
        <h1 class="govuk-heading-l">{words.title}</h1>
        {done === null ? null : (
          <Banner id="withdrawn" title={words.doneTitle} success>
            <p class="govuk-notification-banner__heading">
              {words.done(state.nameOf(done.tablet), done.number)}
            </p>
            <p class="govuk-body">{words.doneMeaning}</p>
          </Banner>
        )}
        {problem === null ? null : <ProblemBox problem={problem} />}
        <p class="govuk-body-l">{page.isElsewhere ? words.elsewhere : words.lead}</p>
        {page.isElsewhere ? null : <Finding page={page} state={state} />}
        <p class="govuk-body" role="status">
          {state.isWorking.value ? words.working : ''}
        </p>
        {search === null ? null : <Found search={search} state={state} />}
        <Withdrawn page={page} state={state} />
      </div>
    </div>
  );
}

function Finding({ page, state }: PageProps) {
  const errors = state.errors.value;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.find();
      }}
    >
      <Radios
        id="withdrawal-tablet"
        legend={words.tablet}
        choices={[...page.tablets].map(([value, label]) => ({ value, label }))}
        value={state.tablet.value}
        error={errorOf(errors, 'withdrawal-tablet')}
        onChange={state.choose}
      />
      <TextField
        id="withdrawal-number"
        label={words.number}
        hint={words.numberHint}
        inputMode="numeric"
        width={5}
        error={errorOf(errors, 'withdrawal-number')}
        value={state.number.value}
        onInput={state.writeNumber}
      />
      <Button look="secondary">{words.find}</Button>
    </form>
  );
}

function Found({ search, state }: { readonly search: Search; readonly state: WithdrawalState }) {
  const { tablet, number, found } = search;
  const name = `${state.nameOf(tablet)}, ${number}`;
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {words.foundTitle}
      </h2>
      {found.length === 0 ? <p class="govuk-body">{words.notHere}</p> : null}
      {found.map(({ wave, startedAt, fieldworker }) => (
        <SummaryList
          key={`${wave} ${startedAt}`}
          rows={[
            { key: words.found, value: name },
            { key: words.wave, value: wave },
            { key: words.taken, value: whenText(startedAt) },
            { key: words.fieldworker, value: fieldworker ?? words.noFieldworker },
          ]}
        />
      ))}
      <Warning>{words.sure}</Warning>
      <ul class="govuk-list govuk-list--bullet">
        {words.stays.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div class="govuk-button-group">
        <Button look="warning" onPress={() => void state.withdraw()}>
          {found.length === 0 ? words.note : words.delete}
        </Button>
        <Button look="secondary" onPress={state.cancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

function Withdrawn({ page: { withdrawn }, state }: PageProps) {
  if (withdrawn.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.listTitle}</h2>
      <p class="govuk-body">{words.listMeaning(withdrawn.length)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {withdrawn.map(({ tablet, number, at }) => (
          <li key={`${number} ${tablet}`}>{words.listOf(state.nameOf(tablet), number, whenText(at))}</li>
        ))}
      </ul>
    </>
  );
}

function whenText(of: Parameters<typeof londonDay>[0]): string {
  return `${dayInWords(londonDay(of))}, ${londonTime(of)}`;
}
