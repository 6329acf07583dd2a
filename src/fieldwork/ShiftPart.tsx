import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Device } from '../keeping/storage/device.ts';
import { Button } from '../ui/Button.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { shiftWords } from '../words/shift.ts';
import { clockInWords } from './clockInWords.ts';
import { createShiftState, type ShiftState } from './shiftState.ts';
import './start.css';

const words = wordsIn(shiftWords, 'en');

export interface ShiftPartProps {
  readonly device: Device;
  /** The shift is open, or has just been opened. */
  readonly onOpen?: () => void;
}

/** The fieldworker's shift: starting it, opening it again, locking it, ending it. */
export function ShiftPart({ device, onOpen }: ShiftPartProps) {
  const [state] = useState(() => createShiftState(device));
  const view = state.view.value;
  useEffect(() => state.stop, [state]);
  useEffect(() => {
    if (view.at === 'open') onOpen?.();
  }, [view.at]);
  switch (view.at) {
    case 'loading':
      return <p class="govuk-body">{words.loading}</p>;
    case 'problem':
      return <ProblemBox problem={view.problem} />;
    case 'none':
      return <Beginning state={state} tablet={view.tablet} />;
    case 'locked':
      return <Locked state={state} since={clockInWords(view.since)} byPasskey={view.byPasskey} />;
    case 'open':
      return (
        <section class="start__shift">
          <h2 class="govuk-heading-m">{words.open}</h2>
          <p class="govuk-body">{words.openLead(clockInWords(view.since))}</p>
          {view.signs ? <p class="govuk-body">{words.signs}</p> : null}
          <div class="govuk-button-group">
            <Button look="secondary" onPress={() => void state.lock()}>
              {words.lock}
            </Button>
            <Button look="secondary" onPress={state.askToEnd}>
              {words.end}
            </Button>
          </div>
        </section>
      );
    case 'ending':
      return <Ending state={state} unfinished={view.unfinished} />;
  }
}

interface PartProps {
  readonly state: ShiftState;
}

function Beginning({ state, tablet }: PartProps & { readonly tablet: string | null }) {
  return (
    <section class="start__shift">
      <h2 class="govuk-heading-m">{words.start}</h2>
      <p class="govuk-body">{words.startLead}</p>
      <p class="govuk-body">{words.writeDown}</p>
      <Passphrase
        state={state}
        hint={words.newHint}
        act={state.begin}
        button={words.startButton}
        besides={tablet === null ? null : <TabletWords state={state} tablet={tablet} />}
      >
        <Button look="secondary" onPress={() => void state.otherWords()}>
          {words.otherWords}
        </Button>
      </Passphrase>
      {state.hasPasskeys.value ? (
        <>
          <p class="govuk-body">{words.orPasskey}</p>
          <Button look="secondary" onPress={() => void state.beginByPasskey()}>
            {words.startByPasskey}
          </Button>
        </>
      ) : null}
    </section>
  );
}

/** Opens the tablet's key for this shift. Nobody is kept from working who does not have its words. */
function TabletWords({ state: { tabletBox }, tablet }: PartProps & { readonly tablet: string }) {
  const fault = tabletBox.fault.value;
  const error = fault === null ? undefined : words.tabletFaults[fault === 'missing' ? 'missing' : 'wrong'];
  const isLeftOut = tabletBox.isLeftOut.value;
  return (
    <>
      <p class="govuk-visually-hidden" role="alert">
        {error ?? ''}
      </p>
      {isLeftOut ? (
        <p class="govuk-body" role="status">
          {words.signedLater}
        </p>
      ) : (
        <TextField
          id="shift-tablet-words"
          label={words.tabletWords(tablet)}
          hint={words.tabletHint}
          value={tabletBox.typed.value}
          onInput={tabletBox.type}
          error={error}
        />
      )}
      <Button look="secondary" onPress={() => tabletBox.leaveOut(!isLeftOut)}>
        {isLeftOut ? words.giveTabletWords : words.noTabletWords}
      </Button>
    </>
  );
}

interface LockedProps extends PartProps {
  readonly since: string;
  readonly byPasskey: boolean;
}

function Locked({ state, since, byPasskey }: LockedProps) {
  return (
    <section class="start__shift">
      <h2 class="govuk-heading-m">{words.goOn}</h2>
      <p class="govuk-body">{words.lockedLead(since)}</p>
      {byPasskey ? (
        <ByPasskey state={state} />
      ) : (
        <Passphrase state={state} hint={words.hint} act={state.unlock} button={words.unlock}>
          <Button look="secondary" onPress={state.askToEnd}>
            {words.endWithout}
          </Button>
        </Passphrase>
      )}
    </section>
  );
}

function ByPasskey({ state }: PartProps) {
  const fault = state.box.fault.value;
  return (
    <>
      <p class="govuk-error-message" role="alert">
        {fault === null ? '' : words.faults[fault]}
      </p>
      <div class="govuk-button-group">
        <Button onPress={() => void state.unlockByPasskey()}>{words.unlockByPasskey}</Button>
        <Button look="secondary" onPress={state.askToEnd}>
          {words.endWithoutPasskey}
        </Button>
      </div>
    </>
  );
}

interface PassphraseProps extends PartProps {
  readonly hint: string;
  readonly act: () => Promise<void>;
  readonly button: string;
  /** What else is typed. */
  readonly besides?: ComponentChildren;
  /** What else can be done. */
  readonly children: ComponentChildren;
}

function Passphrase({ state, hint, act, button, besides, children }: PassphraseProps) {
  const fault = state.box.fault.value;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act();
      }}
    >
      <p class="govuk-visually-hidden" role="alert">
        {fault === null ? '' : words.faults[fault]}
      </p>
      <TextField
        id="shift-passphrase"
        label={words.passphrase}
        hint={hint}
        value={state.box.typed.value}
        onInput={state.box.type}
        error={fault === null ? undefined : words.faults[fault]}
      />
      {besides}
      <p class="govuk-body" role="status">
        {state.isWorking.value ? words.working : ''}
      </p>
      <div class="govuk-button-group">
        <Button>{button}</Button>
        {children}
      </div>
    </form>
  );
}

function Ending({ state, unfinished }: PartProps & { readonly unfinished: number }) {
  return (
    <section class="start__shift">
      <h2 class="govuk-heading-m">{words.endHeading}</h2>
      <p class="govuk-body">{words.endLead}</p>
      {unfinished === 0 ? null : <Warning>{words.endUnfinished(unfinished)}</Warning>}
      <div class="govuk-button-group">
        <Button look="warning" onPress={() => void state.end()}>
          {words.end}
        </Button>
        <Button look="secondary" onPress={state.goOn}>
          {words.stay}
        </Button>
      </div>
    </section>
  );
}
