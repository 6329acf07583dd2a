import { Button } from '../ui/Button.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { doorWords } from '../words/door.ts';
import { wordsIn } from '../words/inLanguages.ts';
import type { AddressesView, AddressState } from './addressState.ts';

const words = wordsIn(doorWords, 'en').list;

interface AddressPartProps {
  readonly state: AddressState;
  readonly onChoose: (number: string) => void;
}

/** The addresses of this tablet: sealed, or to be searched and chosen from; nothing where no list came with the pack. */
export function AddressPart({ state, onChoose }: AddressPartProps) {
  const view = state.view.value;
  if (view.at === 'none') return null;
  return (
    <section aria-labelledby="addresses">
      <h2 class="govuk-heading-m" id="addresses">
        {words.heading}
      </h2>
      {view.at === 'sealed' ? (
        <Sealed state={state} count={view.count} />
      ) : (
        <Open state={state} view={view} onChoose={onChoose} />
      )}
    </section>
  );
}

function Sealed({ state, count }: { readonly state: AddressState; readonly count: number }) {
  const [fault, problem] = [state.fault.value, state.problem.value];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.open();
      }}
    >
      <p class="govuk-body">{words.sealed(count)}</p>
      {problem === null ? null : <ProblemBox problem={problem} />}
      <TextField
        id="addresses-words"
        label={words.words}
        hint={words.wordsHint}
        value={state.words.value}
        error={fault === null ? undefined : words.faults[fault]}
        onInput={state.typeWords}
      />
      <Button look="secondary" disabled={state.isWorking.value}>
        {state.isWorking.value ? words.opening : words.open}
      </Button>
    </form>
  );
}

interface OpenProps extends AddressPartProps {
  readonly view: Extract<AddressesView, { readonly at: 'open' }>;
}

function Open({ state, view: { found, more, book }, onChoose }: OpenProps) {
  return (
    <>
      <TextField
        id="addresses-search"
        label={words.search}
        value={state.search.value}
        onInput={state.typeSearch}
      />
      <ul class="start__unfinished">
        {found.map(({ number, address }) => (
          <li key={number}>
            <span>
              {number}: {address} {book.called.has(number) ? <strong>{words.called}</strong> : null}
            </span>
            <Button look="secondary" onPress={() => onChoose(number)}>
              {words.choose}
              <span class="govuk-visually-hidden"> {number}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p class="govuk-body" role="status">
        {found.length === 0 ? words.noneFound : more === 0 ? '' : words.more(more)}
      </p>
    </>
  );
}
