import { Button } from '../../ui/Button.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import type { KeysPartProps } from './KeysScreen.tsx';
import { keysView, ownWordsHint } from './keysView.ts';

const words = wordsIn(keysWords, 'en');

/** What keys are for, and the words that lock the key file. */
export function MakeKeys({ page, state, errors }: KeysPartProps) {
  const isRenewal = keysView(page).used !== null;
  return (
    <>
      {isRenewal ? <p class="govuk-body">{words.renewMeaning}</p> : <WhatFor />}
      <Warning>{words.ifLost}</Warning>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.make();
        }}
      >
        <h2 class="govuk-heading-m">{words.makeTitle}</h2>
        <p class="govuk-body">{words.lockMeaning}</p>
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
        <div class="govuk-button-group">
          <Button>{words.make}</Button>
          {isRenewal ? (
            <Button look="secondary" onPress={() => state.renew(false)}>
              {words.keepOld}
            </Button>
          ) : null}
        </div>
      </form>
    </>
  );
}

function WhatFor() {
  return (
    <>
      <p class="govuk-body-l">{words.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.whatFor.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p class="govuk-body">{words.notYet}</p>
    </>
  );
}
