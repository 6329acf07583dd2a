import { Button } from '../../ui/Button.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { carriersWords } from '../../words/carriers.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { CarrierState, CarrierView } from './carrierState.ts';
import './carrier.css';

const words = wordsIn(carriersWords, 'en');

/** Where this device leaves files, and how that is chosen. */
export function CarrierPart({ state }: { readonly state: CarrierState }) {
  const [view, problem] = [state.view.value, state.problem.value];
  if (view.at === 'loading') return null;
  const { title, lead } = words.purposes[state.purpose];
  return (
    <section class="carrier" aria-labelledby="carrier-title">
      <h2 class="govuk-heading-m" id="carrier-title">
        {title}
      </h2>
      <p class="govuk-body">{lead}</p>
      {problem === null ? null : <ProblemBox problem={problem} />}
      {view.at === 'chosen' ? <Chosen state={state} view={view} /> : <Choosing state={state} />}
    </section>
  );
}

interface ChosenProps {
  readonly state: CarrierState;
  readonly view: CarrierView & { readonly at: 'chosen' };
}

function Chosen({ state, view: { kind, name, asks } }: ChosenProps) {
  return (
    <>
      <p class="govuk-body" role="status">
        <strong>{words.chosen[kind](name)}</strong>
      </p>
      {asks ? <p class="govuk-body">{words.asks}</p> : null}
      <Button look="secondary" onPress={() => void state.leave()}>
        {words.leave}
      </Button>
    </>
  );
}

function Choosing({ state }: { readonly state: CarrierState }) {
  const { pickLead, noPicker } = words.purposes[state.purpose];
  return (
    <>
      {state.canPick ? (
        <>
          <p class="govuk-body">{pickLead}</p>
          <Button look="secondary" onPress={() => void state.pick()}>
            {words.pick}
          </Button>
        </>
      ) : (
        <p class="govuk-inset-text">{noPicker}</p>
      )}
      {state.purpose === 'exchange' ? <OnTheHost state={state} /> : null}
    </>
  );
}

/** A folder on the host: tablets can reach it. */
function OnTheHost({ state }: { readonly state: CarrierState }) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.take();
      }}
    >
      <h3 class="govuk-heading-s">{words.davTitle}</h3>
      <TextField
        id="carrier-address"
        label={words.address}
        hint={words.addressHint}
        value={state.address.value}
        onInput={state.write}
      />
      <Button look="secondary">{words.take}</Button>
    </form>
  );
}
