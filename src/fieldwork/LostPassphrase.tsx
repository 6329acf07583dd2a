import { Button } from '../ui/Button.tsx';
import { Details } from '../ui/Details.tsx';
import { errorOf } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Warning } from '../ui/Warning.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import type { CarryState } from './carryState.ts';
import { carryErrors, carryFields } from './carryText.ts';

const { lostKey: words, ...carry } = wordsIn(carryWords, 'en');

interface LostPassphraseProps {
  readonly state: CarryState;
}

/** Where the passphrase of the tablet is lost: what that means for its interviews, and the way on. */
export function LostPassphrase({ state }: LostPassphraseProps) {
  if (state.isLost.value) return <NewKey state={state} />;
  return (
    <Details summary={words.summary}>
      <p class="govuk-body">{words.nothingLost}</p>
      <p class="govuk-body">{words.wayOn}</p>
      <p class="govuk-body">{words.notTheShift}</p>
      <Button look="secondary" onPress={() => void state.askForKey()}>
        {words.ask}
      </Button>
    </Details>
  );
}

function NewKey({ state }: LostPassphraseProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void state.makeKey();
      }}
    >
      <h3 class="govuk-heading-s">{words.heading}</h3>
      <Warning>{words.meaning}</Warning>
      <TextField
        id={carryFields.newWords}
        label={words.passphrase}
        hint={carry.newWordsHint}
        value={state.typed.value.newWords}
        error={errorOf(carryErrors(state.errors.value), carryFields.newWords)}
        onInput={(text) => state.type('newWords', text)}
      />
      <p class="govuk-body">{words.writeDown}</p>
      <div class="govuk-button-group">
        <Button look="warning">{words.make}</Button>
        <Button look="secondary" onPress={state.keepOldKey}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
