import { useEffect, useState } from 'preact/hooks';
import type { WishPurpose } from '../asking/survey/wishes.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { Button } from '../ui/Button.tsx';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { dayInWords } from '../words/days.ts';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { wishWords } from '../words/wish.ts';
import { createWishesState, type WishesState } from './wishesState.ts';

interface WishesPartProps {
  readonly device: Device;
  readonly setup: WaveSetup;
  /** The one the interview ended in. */
  readonly language: string;
}

/** Whether the resident wishes to be contacted, to join the panel or a prize draw. Nothing where the survey does not ask. */
export function WishesPart({ device, setup, language }: WishesPartProps) {
  const [state] = useState(() => createWishesState(device, setup.wave));
  useEffect(() => () => void state.stop(), [state]);
  const view = state.view.value;
  const words = wordsIn(wishWords, language);
  if (view.at === 'hidden') return null;
  return (
    <section aria-labelledby="wishes" lang={languageOf(wishWords, language)}>
      <h2 class="govuk-heading-m" id="wishes">
        {words.heading}
      </h2>
      {view.at === 'asked' ? (
        <>
          <p class="interview__read">{words.ask}</p>
          <Asked state={state} council={setup.survey.councilName} language={language} />
          <p class="interview__read">{words.apart}</p>
          <p class="interview__read">{words.voluntary}</p>
          <div class="govuk-button-group">
            <Button look="secondary" onPress={state.agree}>
              {words.yes}
            </Button>
            <Button look="secondary" onPress={state.decline}>
              {words.no}
            </Button>
          </div>
        </>
      ) : null}
      {view.at === 'typed' ? (
        <WishForm state={state} council={setup.survey.councilName} language={language} />
      ) : null}
      <div role="status">
        {view.at === 'kept' ? <p class="interview__read">{words.kept}</p> : null}
        {view.at === 'kept' && !view.isKeptTwice ? <p class="interview__read">{words.keptOnce}</p> : null}
        {view.at === 'declined' ? <p class="interview__read">{words.declined}</p> : null}
      </div>
    </section>
  );
}

interface WishFormProps {
  readonly state: WishesState;
  readonly council: string;
  readonly language: string;
}

/** What is asked for, and until when each wish is kept. */
function Asked({ state, council, language }: WishFormProps) {
  const words = wordsIn(wishWords, language);
  return (
    <ul class="govuk-list govuk-list--bullet interview__read">
      {state.asked.value.map(({ purpose, until }) => (
        <li key={purpose}>
          {words.purposes[purpose](council)} {words.until(dayInWords(until, language))}
        </li>
      ))}
    </ul>
  );
}

function WishForm({ state, council, language }: WishFormProps) {
  const words = wordsIn(wishWords, language);
  const asked = state.asked.value;
  const [fault, problem] = [state.fault.value, state.problem.value];
  const said = (...of: readonly (typeof fault)[]) =>
    fault !== null && of.includes(fault) ? words.faults[fault] : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.keep();
      }}
    >
      {asked.length === 1 ? (
        <Asked state={state} council={council} language={language} />
      ) : (
        <Checkboxes
          id="wish-purposes"
          legend={words.which}
          choices={asked.map(({ purpose, until }) => ({
            value: purpose,
            label: words.purposes[purpose](council),
            hint: words.until(dayInWords(until, language)),
          }))}
          values={state.chosen.value}
          onChange={(values) => state.choose(values as readonly WishPurpose[])}
          error={said('purpose')}
          speaks={language}
        />
      )}
      <p class="interview__read">{words.apart}</p>
      <TextField
        id="wish-name"
        label={words.name}
        speaks={language}
        value={state.name.value}
        onInput={state.typeName}
        error={said('name', 'long')}
      />
      <TextField
        id="wish-reach"
        label={words.reach}
        hint={words.reachHint}
        speaks={language}
        value={state.reach.value}
        onInput={state.typeReach}
        error={said('reach')}
      />
      {problem === null ? null : <ProblemBox problem={problem} language={language} />}
      <div class="govuk-button-group">
        <Button disabled={state.isWorking.value}>{state.isWorking.value ? words.keeping : words.keep}</Button>
        <Button look="secondary" disabled={state.isWorking.value} onPress={state.decline}>
          {words.notKept}
        </Button>
      </div>
    </form>
  );
}
