import { useState } from 'preact/hooks';
import type { KeySet } from '../../keeping/sealing/surveyKeys.ts';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { SummaryList } from '../../ui/SummaryList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { londonDay } from '../londonTime.ts';
import type { KeysPartProps } from './KeysScreen.tsx';
import { keysView } from './keysView.ts';
import './keys.css';

const words = wordsIn(keysWords, 'en');

/** Keys that were tried: since when, who holds one, another officer's, and new ones. */
export function KeysInUse({ page, state, errors }: KeysPartProps) {
  const { used, earlier } = keysView(page);
  if (used === null) return null;
  return (
    <>
      <p class="govuk-body-l">
        {words.inUse(dayInWords(londonDay(used.since)))}. {words.bothOpened}
      </p>
      <p class="govuk-body">
        {words.sealedNow}{' '}
        <a class="govuk-link" href="#/back-up">
          {words.toBackUp}
        </a>
      </p>
      <Warning>{words.ifLost}</Warning>
      <p class="govuk-body">{words.notSealed}</p>
      <p class="govuk-body">
        {words.forTablets}{' '}
        <a class="govuk-link" href={`#/survey/${page.survey.id}/tablets`}>
          {words.toTablets}
        </a>
      </p>
      <p class="govuk-body">
        {words.forInterviews}{' '}
        <a class="govuk-link" href="#/start">
          {words.toInterviews}
        </a>
      </p>
      <h2 class="govuk-heading-m">{words.publicTitle}</h2>
      <p class="govuk-body">{words.publicMeaning}</p>
      <Holders set={used.set} />
      <AddOther page={page} state={state} errors={errors} />
      <h2 class="govuk-heading-m">{words.renewTitle}</h2>
      <p class="govuk-body">{words.renewLead}</p>
      <Button look="secondary" onPress={() => state.renew(true)}>
        {words.renew}
      </Button>
      {earlier.length === 0 ? null : (
        <Details summary={words.earlier}>
          <p class="govuk-body">{words.earlierMeaning}</p>
          {earlier.map((set) => (
            <div key={set.officer}>
              <h3 class="govuk-heading-s">{words.earlierMade(dayInWords(londonDay(set.made)))}</h3>
              <Holders set={set} />
            </div>
          ))}
        </Details>
      )}
    </>
  );
}

function Holders({ set }: { readonly set: KeySet }) {
  const shown = (recipient: string) => <span class="keys-public">{recipient}</span>;
  return (
    <SummaryList
      rows={[
        { key: words.officer, value: shown(set.officer) },
        { key: words.paper, value: shown(set.paper) },
        ...set.others.map(({ name, recipient, added }) => ({
          key: words.otherOf(name, dayInWords(londonDay(added))),
          value: shown(recipient),
        })),
      ]}
    />
  );
}

function AddOther({ state, errors }: KeysPartProps) {
  const [name, setName] = useState('');
  const [recipient, setRecipient] = useState('');
  const add = async () => {
    if (!(await state.addOther(name, recipient))) return;
    setName('');
    setRecipient('');
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2 class="govuk-heading-m">{words.addTitle}</h2>
      <p class="govuk-body">{words.addMeaning}</p>
      <TextField
        id="other-name"
        label={words.otherName}
        error={errorOf(errors, 'other-name')}
        value={name}
        onInput={setName}
      />
      <TextField
        id="other-key"
        label={words.otherKey}
        hint={words.otherKeyHint}
        lines={2}
        error={errorOf(errors, 'other-key')}
        value={recipient}
        onInput={setRecipient}
      />
      <Button look="secondary">{words.add}</Button>
    </form>
  );
}
