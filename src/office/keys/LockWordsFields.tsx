import { Button } from '../../ui/Button.tsx';
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { ownWordsHint } from './keysView.ts';
import type { LockWords } from './lockWords.ts';
import './keys.css';

const words = wordsIn(keysWords, 'en');

interface LockWordsFieldsProps {
  readonly state: LockWords;
  readonly errors: readonly FieldError[];
}

/** In a form that makes a key file: which words lock it. */
export function LockWordsFields({ state, errors }: LockWordsFieldsProps) {
  return (
    <>
      <Radios
        id="words-of"
        legend={words.whichWords}
        choices={[
          { value: 'offered', label: words.offeredWords },
          { value: 'own', label: words.ownWords },
        ]}
        value={state.wordsOf.value}
        onChange={(of) => state.chooseWords(of === 'own' ? 'own' : 'offered')}
      />
      {state.wordsOf.value === 'offered' ? (
        <div class="govuk-inset-text">
          <p class="govuk-heading-m keys-offered">{state.offered.value}</p>
          <p class="govuk-body">{words.offeredHint}</p>
          <Button look="secondary" onPress={() => void state.otherWords()}>
            {words.otherWords}
          </Button>
        </div>
      ) : (
        <TextField
          id="own-words"
          label={words.typeOwn}
          hint={ownWordsHint}
          error={errorOf(errors, 'own-words')}
          value={state.ownWords.value}
          onInput={state.writeWords}
        />
      )}
    </>
  );
}
