import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import type { Fork } from '../../keeping/transfer/forks.ts';
import { Button } from '../../ui/Button.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { createForkState, type ForkPage, type ForkState } from './forkState.ts';
import { Reading } from './Reading.tsx';
import { TabletsFrame } from './TabletsFrame.tsx';
import { forkWordText, numbersText, whenText } from './tabletsText.ts';

const words = wordsIn(tabletsWords, 'en').fork;

/** A number under which a tablet signed for several interviews: what happened, both ways on, and which of them counts. */
export function ForkScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const tablet = params['tablet'] ?? '';
  // An address somebody typed may say anything; nothing has the number 0, and the page says so.
  const number = /^\d{1,9}$/.test(params['number'] ?? '') ? Number(params['number']) : 0;
  const [state] = useState(() => createForkState(device, survey, { tablet, number }));
  useEffect(() => state.stop, [state]);
  const page = state.page.value;
  return (
    <TabletsFrame
      survey={survey}
      loaded={page}
      title={words.title(number)}
      step={vouchedOf(state) ?? 'open'}
      errors={state.errors.value}
    >
      {() => (page.at === 'ready' ? <Shown page={page.value} state={state} /> : null)}
    </TabletsFrame>
  );
}

function vouchedOf({ fork }: ForkState): string | null {
  return fork.value?.fork.branches.find(({ isVouched }) => isVouched)?.link ?? null;
}

interface ForkProps {
  readonly page: ForkPage;
  readonly state: ForkState;
}

function Shown({ page, state }: ForkProps) {
  const came = state.came.value;
  if (came.at === 'problem') return <ProblemBox problem={came.problem} />;
  if (came.at === 'loading') return <Reading percent={state.percent.value} />;
  const found = state.fork.value;
  if (found === null) return <p class="govuk-body">{words.none}</p>;
  const { tablet, fork } = found;
  const problem = state.problem.value;
  return (
    <>
      <p class="govuk-body-l">{words.happened(tablet, fork.number)}</p>
      <p class="govuk-body">{words.safe}</p>
      {problem === null ? null : <ProblemBox problem={problem} />}
      <Branches fork={fork} state={state} />
      {state.times.value === null ? (
        <Button look="secondary" onPress={() => void state.showTimes()}>
          {words.showTimes}
        </Button>
      ) : null}
      {vouchedOf(state) === null ? (
        <Choice page={page} fork={fork} state={state} />
      ) : (
        <Chosen page={page} fork={fork} state={state} />
      )}
    </>
  );
}

function Branches({ fork, state }: { readonly fork: Fork; readonly state: ForkState }) {
  const times = state.times.value;
  return (
    <>
      {fork.branches.map(({ link, numbers, isVouched }, place) => {
        const taken = times?.get(link) ?? null;
        return (
          <section key={link} aria-labelledby={`branch-${place}`}>
            <h2 class="govuk-heading-m" id={`branch-${place}`}>
              {words.branch(place + 1)}
            </h2>
            <SummaryList
              rows={[
                { key: words.numbers, value: numbersText(numbers) },
                ...(times === null
                  ? []
                  : [
                      {
                        key: words.taken,
                        value:
                          taken === null
                            ? words.takenUnknown
                            : words.takenFrom(whenText(taken.from), whenText(taken.to)),
                      },
                    ]),
                { key: words.counts, value: isVouched ? words.doesCount : words.countsNot },
              ]}
            />
          </section>
        );
      })}
    </>
  );
}

interface DecisionProps extends ForkProps {
  readonly fork: Fork;
}

function Choice({ page, fork, state }: DecisionProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.vouch();
      }}
    >
      <h2 class="govuk-heading-m">{words.decide}</h2>
      <p class="govuk-body">{words.decideMeaning}</p>
      {page.word === null ? null : <p class="govuk-body">{forkWordText(page.word, fork)}</p>}
      <Radios
        id="fork-branch"
        legend={words.which}
        choices={fork.branches.map(({ link, numbers }, place) => ({
          value: link,
          label: words.branch(place + 1),
          hint: words.branchHint(numbersText(numbers)),
        }))}
        value={state.choice.value}
        onChange={state.choose}
        error={errorOf(state.errors.value, 'fork-branch')}
      />
      <Who state={state} />
      <Button>{words.vouch}</Button>
    </form>
  );
}

function Chosen({ page, fork, state }: DecisionProps) {
  const place = fork.branches.findIndex(({ isVouched }) => isVouched);
  const branch = words.branch(place + 1);
  const { word } = page;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.takeBack();
      }}
    >
      <h2 class="govuk-heading-m">{words.decided}</h2>
      <p class="govuk-body">
        {word === null ? words.saidUnknown(branch) : words.said(branch, word.by, whenText(word.at))}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={`#/survey/${page.survey.id}/tablets/bring-in`}>
          {words.toResults}
        </a>
      </p>
      <p class="govuk-body">{words.takeBackMeaning}</p>
      <Who state={state} />
      <Button look="secondary">{words.takeBack}</Button>
    </form>
  );
}

function Who({ state }: { readonly state: ForkState }) {
  return (
    <TextField
      id="fork-by"
      label={words.by}
      hint={words.byHint}
      error={errorOf(state.errors.value, 'fork-by')}
      value={state.by.value}
      onInput={state.writeBy}
    />
  );
}
