import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { TextField } from '../ui/TextField.tsx';
import { backCheckWords } from '../words/backCheck.ts';
import { dayInWords } from '../words/days.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { AsideForm, AskedAside } from './AskedAside.tsx';
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
    <AskedAside
      id="back-check"
      words={words}
      lang={language === 'cy' ? 'cy' : 'en'}
      view={view}
      state={state}
      question={
        <>
          <p class="interview__read">{words.ask(setup.survey.councilName)}</p>
          <p class="interview__read">{words.apart(until)}</p>
          <p class="interview__read">{words.voluntary}</p>
        </>
      }
      form={<ContactForm state={state} until={until} language={language} />}
      kept={words.kept(until)}
    />
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
  const said = fault === null ? undefined : words.faults[fault];
  return (
    <AsideForm words={words} state={state} language={language}>
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
    </AsideForm>
  );
}
