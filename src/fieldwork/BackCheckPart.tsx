import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { backCheckWords } from '../words/backCheck.ts';
import { dayInWords } from '../words/days.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { type BackCheckState, createBackCheckState } from './backCheckState.ts';

export interface BackCheckPartProps {
  readonly device: Device;
  /** The interview that was finished. */
  readonly interview: string;
  readonly setup: WaveSetup;
  /** The one the interview ended in. */
  readonly language: string;
}

/** May a supervisor contact the resident, and how. Nothing where the survey does not ask. */
export function BackCheckPart({ device, interview, setup, language }: BackCheckPartProps) {
  const [state] = useState(() => createBackCheckState(device, interview, setup.wave));
  useEffect(() => state.stop, [state]);
  const view = state.view.value;
  const words = wordsIn(backCheckWords, language);
  if (view.at === 'hidden') return null;
  const until = 'until' in view ? dayInWords(view.until, language) : '';
  return (
    <section aria-labelledby="back-check" lang={language === 'cy' ? 'cy' : 'en'}>
      <h2 class="govuk-heading-m" id="back-check">
        {words.heading}
      </h2>
      {view.at === 'asked' ? (
        <>
          <p class="interview__read">{words.ask(setup.survey.councilName)}</p>
          <p class="interview__read">{words.apart(until)}</p>
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
      {view.at === 'typed' ? <ContactForm state={state} until={until} language={language} /> : null}
      <div role="status">
        {view.at === 'kept' ? <p class="interview__read">{words.kept(until)}</p> : null}
        {view.at === 'kept' && !view.isKeptTwice ? <p class="interview__read">{words.keptOnce}</p> : null}
        {view.at === 'declined' ? <p class="interview__read">{words.declined}</p> : null}
      </div>
    </section>
  );
}

interface ContactFormProps {
  readonly state: BackCheckState;
  readonly until: string;
  readonly language: string;
}

function ContactForm({ state, until, language }: ContactFormProps) {
  const words = wordsIn(backCheckWords, language);
  const fault = state.fault.value;
  const problem = state.problem.value;
  const said = fault === null ? undefined : words.faults[fault];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.keep();
      }}
    >
      <p class="interview__read">{words.apart(until)}</p>
      <TextField
        id="back-check-name"
        label={words.name}
        speaks={language}
        value={state.name.value}
        onInput={state.typeName}
        error={fault === 'longName' ? said : undefined}
      />
      <TextField
        id="back-check-telephone"
        label={words.telephone}
        inputMode="tel"
        width={20}
        speaks={language}
        value={state.telephone.value}
        onInput={state.typeTelephone}
        error={fault === 'longName' ? undefined : said}
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
