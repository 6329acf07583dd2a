import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { leftWords } from '../../words/left.ts';
import { londonDay, londonTime } from '../londonTime.ts';
import { createLeftState, type LeftInterview, type LeftState, type LeftView } from './leftState.ts';

const words = wordsIn(leftWords, 'en');
const filedWords = { partial: words.kept, breakOff: words.brokenOff, void: words.void };

/** Interviews that were not finished before their shift ended, and what becomes of each. */
export function LeftScreen({ device }: ScreenProps) {
  const [state] = useState(() => createLeftState(device));
  const view = state.view.value;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink to="#/">{words.home}</BackLink>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <Shown view={view} state={state} />
      </div>
    </div>
  );
}

function Shown({ view, state }: { readonly view: LeftView; readonly state: LeftState }) {
  if (view.at === 'loading') return <p class="govuk-body">{words.loading}</p>;
  if (view.at === 'problem') return <ProblemBox problem={view.problem} />;
  const { all, filed, problem } = view;
  return (
    <>
      {problem === null ? null : <ProblemBox problem={problem} />}
      {filed === null ? null : (
        <Banner id="filed" title={words.doneTitle} success={true}>
          <p class="govuk-notification-banner__heading">
            {(filedWords[filed.kind as keyof typeof filedWords] ?? words.kept)(filed.number)}
          </p>
          <a class="govuk-link" href="#/bring-in">
            {words.bringIn}
          </a>
        </Banner>
      )}
      {all.length === 0 ? <p class="govuk-body">{words.none}</p> : <p class="govuk-body-l">{words.lead}</p>}
      <p class="govuk-body" role="status">
        {view.isBusy ? words.busy : ''}
      </p>
      {all.map((one) => (
        <Left key={one.interview.id} one={one} isDoubted={view.doubted === one.interview.id} state={state} />
      ))}
      {all.length === 0 && filed === null ? <ButtonLink to="#/">{words.home}</ButtonLink> : null}
    </>
  );
}

interface LeftProps {
  readonly one: LeftInterview;
  readonly isDoubted: boolean;
  readonly state: LeftState;
}

function Left({ one, isDoubted, state }: LeftProps) {
  const { id, startedAt } = one.interview;
  const name = `left-${id}`;
  return (
    <section aria-labelledby={name}>
      <h2 class="govuk-heading-m" id={name}>
        {words.of(one.survey, one.wave)}
        <span class="govuk-caption-m">
          {words.begun(dayInWords(londonDay(startedAt)), londonTime(startedAt))}
        </span>
      </h2>
      {one.opened === null ? (
        <Button onPress={() => void state.open(id)} describedBy={name}>
          {words.open}
        </Button>
      ) : (
        <>
          <p class="govuk-body">{words.opened(one.opened.answers, one.opened.fieldworker)}</p>
          {isDoubted ? <Sure id={id} state={state} /> : <Ways id={id} name={name} state={state} />}
        </>
      )}
    </section>
  );
}

interface WaysProps {
  readonly id: LeftInterview['interview']['id'];
  readonly state: LeftState;
}

function Ways({ id, name, state }: WaysProps & { readonly name: string }) {
  return (
    <>
      <p class="govuk-body">{words.ask}</p>
      <p class="govuk-hint">{words.keepHint}</p>
      <Button onPress={() => void state.keep(id)} describedBy={name}>
        {words.keep}
      </Button>
      <p class="govuk-hint">{words.breakOffHint}</p>
      <Button look="secondary" onPress={() => state.doubt(id)} describedBy={name}>
        {words.breakOff}
      </Button>
    </>
  );
}

function Sure({ id, state }: WaysProps) {
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold" role="alert">
        {words.sure}
      </p>
      <div class="govuk-button-group">
        <Button look="warning" onPress={() => void state.breakOff(id)}>
          {words.sureYes}
        </Button>
        <Button look="secondary" onPress={() => state.doubt(null)}>
          {words.sureNo}
        </Button>
      </div>
    </>
  );
}
