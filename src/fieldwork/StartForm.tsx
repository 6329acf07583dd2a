import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ErrorSummary, errorOf } from '../ui/ErrorSummary.tsx';
import { navigate } from '../ui/navigate.ts';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import { daysInWords } from '../words/days.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { startWords } from '../words/start.ts';
import type { WaveChoice } from './startChoices.ts';
import type { Lack, StartState } from './startState.ts';
import type { UnsafePartProps } from './UnsafePart.tsx';

const words = wordsIn(startWords, 'en');

const WAVE = 'start-wave';
const NUMBER = 'start-fieldworker';
const SHIFT = 'shift-passphrase';

const messages: { readonly [L in Lack]: { readonly field: string; readonly text: string } } = {
  wave: { field: WAVE, text: words.chooseWave },
  number: { field: NUMBER, text: words.giveNumber },
  shift: { field: SHIFT, text: words.shift },
  numberShape: { field: NUMBER, text: words.numberShape },
};

interface StartFormProps {
  readonly state: StartState;
  readonly open: readonly WaveChoice[];
}

/** Which survey, who asks, and the button that begins. */
export function StartForm({ state, open }: StartFormProps) {
  const errors = state.lacks.value.map((lack) => messages[lack]);
  const [first] = open;
  if (first === undefined) {
    return (
      <>
        <p class="govuk-body-l">{words.noWaves}</p>
        <div class="govuk-button-group">
          <ButtonLink to="#/new">{words.newSurvey}</ButtonLink>
          <ButtonLink to="#/back-up" look="secondary">
            {words.bringBackUp}
          </ButtonLink>
        </div>
      </>
    );
  }
  const nameOf = ({ survey, wave }: WaveChoice) =>
    words.waveOf(survey.title, wave.title, daysInWords(wave.from, wave.to));
  return (
    <form
      class="start__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        state.start((interview) => navigate(`interview/${interview}`));
      }}
    >
      <ErrorSummary title={words.problem} about={state.lacks.value} errors={errors} />
      {state.unsafe.value === null ? null : <UnsafeLater unsafe={state.unsafe.value} />}
      <p class="govuk-body">{words.lead}</p>
      {open.length === 1 ? (
        <p class="start__wave">
          {nameOf(first)} {first.wave.simulated ? <strong>{words.simulated}</strong> : null}
        </p>
      ) : (
        <Radios
          id={WAVE}
          legend={words.wave}
          value={state.wave.value}
          error={errorOf(errors, WAVE)}
          onChange={state.choose}
          choices={open.map((choice) => ({
            value: choice.wave.id,
            label: nameOf(choice),
            ...(choice.wave.simulated ? { hint: words.simulated } : {}),
          }))}
        />
      )}
      <TextField
        id={NUMBER}
        label={words.fieldworker}
        hint={words.fieldworkerHint}
        width={10}
        value={state.fieldworker.value}
        error={errorOf(errors, NUMBER)}
        onInput={state.type}
      />
      <Button>{words.start}</Button>
    </form>
  );
}

// Few tablets are refused: what is said then comes when it is needed.
function UnsafeLater(props: UnsafePartProps) {
  const [Part, setPart] = useState<ComponentType<UnsafePartProps> | null>(null);
  useEffect(() => {
    void import('./UnsafePart.tsx').then(({ UnsafePart }) => setPart(() => UnsafePart));
  }, []);
  return Part === null ? null : <Part {...props} />;
}
