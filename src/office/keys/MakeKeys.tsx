import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import type { KeysPartProps } from './KeysScreen.tsx';
import { keysView } from './keysView.ts';
import { LockWordsFields } from './LockWordsFields.tsx';

const words = wordsIn(keysWords, 'en');

/** What keys are for, and the words that lock the key file. */
export function MakeKeys({ page, state, errors }: KeysPartProps) {
  const isRenewal = keysView(page).used !== null;
  return (
    <>
      {isRenewal ? <p class="govuk-body">{words.renewMeaning}</p> : <WhatFor />}
      <Warning>{words.ifLost}</Warning>
      {isRenewal ? null : <WhatNot />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.make();
        }}
      >
        <h2 class="govuk-heading-m">{words.makeTitle}</h2>
        <LockWordsFields state={state} errors={errors} />
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
    </>
  );
}

function WhatNot() {
  return (
    <>
      <p class="govuk-body">{words.untilTried}</p>
      <Details summary={words.openRisks}>{words.notSealed}</Details>
    </>
  );
}
