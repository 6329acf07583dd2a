import { useEffect, useState } from 'preact/hooks';
import type { WishPurpose } from '../asking/survey/wishes.ts';
import type { Device } from '../keeping/storage/device.ts';
import type { WaveSetup } from '../keeping/storage/loadWave.ts';
import { Checkboxes } from '../ui/Checkboxes.tsx';
import { TextField } from '../ui/TextField.tsx';
import { dayInWords } from '../words/days.ts';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { wishWords } from '../words/wish.ts';
import { AsideForm, AskedAside } from './AskedAside.tsx';
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
  const council = setup.survey.councilName;
  return (
    <AskedAside
      id="wishes"
      words={words}
      lang={languageOf(wishWords, language)}
      view={view}
      state={state}
      question={
        <>
          <p class="interview__read">{words.ask}</p>
          <Asked state={state} council={council} language={language} />
          <p class="interview__read">{words.apart}</p>
          <p class="interview__read">{words.voluntary}</p>
        </>
      }
      form={<WishForm state={state} council={council} language={language} />}
      kept={words.kept}
    />
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
  const fault = state.fault.value;
  const said = (...of: readonly (typeof fault)[]) =>
    fault !== null && of.includes(fault) ? words.faults[fault] : undefined;
  return (
    <AsideForm words={words} state={state} language={language}>
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
    </AsideForm>
  );
}
