import { useState } from 'preact/hooks';
import { DOOR_OUTCOMES } from '../asking/survey/visit.ts';
import type { ScreenProps } from '../keeping/storage/device.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary, errorOf } from '../ui/ErrorSummary.tsx';
import { focusOn } from '../ui/focusOn.ts';
import { navigate } from '../ui/navigate.ts';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { Radios } from '../ui/Radios.tsx';
import { TextField } from '../ui/TextField.tsx';
import { daysInWords } from '../words/days.ts';
import { doorWords } from '../words/door.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { startWords } from '../words/start.ts';
import { AddressPart } from './AddressPart.tsx';
import { type AddressState, createAddressState } from './addressState.ts';
import { cameOf, type DoorField } from './doorForm.ts';
import { createDoorState, type DoorState, type KeptVisit } from './doorState.ts';
import { ShiftPart } from './ShiftPart.tsx';
import type { WaveChoice } from './startChoices.ts';
import { UnsafePart } from './UnsafePart.tsx';
import './start.css';

const words = wordsIn(doorWords, 'en');
const { waveOf, shift: openShift, problem: problemTitle, loading } = wordsIn(startWords, 'en');
const SHIFT = 'shift-passphrase';

const choices = (['interview', ...DOOR_OUTCOMES] as const).map((value) => ({ value, ...words.came[value] }));

/** At a door of a random sample: what came of the call, or the interview that begins there. */
export function DoorScreen({ device, params }: ScreenProps) {
  const wave = params['wave'] ?? '';
  const [addresses] = useState(() => createAddressState(device, wave));
  const [state] = useState(() => createDoorState(device, wave, addresses));
  const view = state.view.value;
  const [kept, problem] = [state.kept.value, state.problem.value];
  const errors = state.lacks.value.map((lack) =>
    lack === 'shift' ? { field: SHIFT, text: openShift } : { field: idOf(lack), text: words.lacks[lack] },
  );
  return (
    <div class="start">
      <BackLink to="#/start">{words.toStart}</BackLink>
      <ErrorSummary title={problemTitle} lead={words.nothingKept} about={state.lacks.value} errors={errors} />
      <h1 class="govuk-heading-l">{words.heading}</h1>
      {kept === null ? null : <Kept kept={kept} />}
      {problem === null ? null : <ProblemBox problem={problem} />}
      {state.unsafe.value === null ? null : (
        <UnsafePart unsafe={state.unsafe.value} lead={words.nothingKept} />
      )}
      {view.at === 'loading' ? <p class="govuk-body">{loading}</p> : null}
      {view.at === 'problem' ? <ProblemBox problem={view.problem} /> : null}
      {view.at === 'ready' ? (
        <>
          {view.choice.isSealed ? <ShiftPart device={device} onOpen={state.shiftOpened} /> : null}
          <AddressPart
            state={addresses}
            onChoose={(number) => {
              state.write({ address: number });
              focusOn('door-call');
            }}
          />
          <DoorFields state={state} addresses={addresses} choice={view.choice} errors={errors} />
        </>
      ) : null}
    </div>
  );
}

function Kept({ kept }: { readonly kept: KeptVisit }) {
  return (
    <Banner id="door-kept" title={words.keptTitle} success>
      <p class="govuk-notification-banner__heading">
        {words.kept({ ...kept, came: words.came[kept.outcome].label })}
      </p>
      {kept.isKeptTwice ? null : <p class="govuk-body">{words.keptOnce}</p>}
    </Banner>
  );
}

interface DoorFieldsProps {
  readonly state: DoorState;
  readonly addresses: AddressState;
  readonly choice: WaveChoice;
  readonly errors: Parameters<typeof errorOf>[0];
}

function DoorFields({ state, addresses, choice: { survey, wave }, errors }: DoorFieldsProps) {
  const form = state.form.value;
  const isInterview = form.came === 'interview';
  const box = (field: Exclude<DoorField, 'came'>, hint?: string) => (
    <TextField
      id={idOf(field)}
      label={words.fields[field]}
      hint={hint}
      value={form[field]}
      error={errorOf(errors, idOf(field))}
      onInput={(text) => state.write({ [field]: text })}
      inputMode={field === 'fieldworker' || field === 'address' ? 'text' : 'numeric'}
      width={field === 'address' ? 20 : 10}
    />
  );
  return (
    <form
      class="start__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.go((interview) => navigate(`interview/${interview}`));
      }}
    >
      <p class="start__wave">{waveOf(survey.title, wave.title, daysInWords(wave.from, wave.to))}</p>
      <p class="govuk-body">{words.lead}</p>
      {box('fieldworker')}
      {box('address', words.addressHint)}
      <p class="govuk-body" role="status">
        {addresses.addressOf(form.address)?.address ?? ''}
      </p>
      {box('call', words.callHint)}
      <Radios
        id={idOf('came')}
        legend={words.cameLegend}
        choices={choices}
        value={form.came}
        error={errorOf(errors, idOf('came'))}
        onChange={(value) => state.write({ came: cameOf(value) })}
      />
      {isInterview ? (
        <>
          {box('dwellings', words.dwellingsHint)}
          {box('adults', words.adultsHint)}
          <WhoIsAsked state={state} />
        </>
      ) : null}
      <Button disabled={state.isWorking.value}>{isInterview ? words.begin : words.keep}</Button>
    </form>
  );
}

/** Which dwelling, and which adult: said as soon as it is known, and never for the fieldworker to choose. */
function WhoIsAsked({ state }: { readonly state: DoorState }) {
  const chosen = state.chosen.value;
  return (
    <div role="status">
      {chosen === null ? null : (
        <p class="start__wave">
          {chosen.dwellings === 1 ? null : `${words.dwelling(chosen.dwelling, chosen.dwellings)} `}
          {chosen.adults === 1 ? words.onlyAdult : words.nextBirthday(chosen.adults)} {words.noOther}
        </p>
      )}
    </div>
  );
}

function idOf(field: DoorField): string {
  return `door-${field}`;
}
