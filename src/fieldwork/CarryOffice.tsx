import type { TabletSigner } from '../keeping/storage/rows.ts';
import { Button } from '../ui/Button.tsx';
import { errorOf } from '../ui/ErrorSummary.tsx';
import { FileField } from '../ui/FileField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Warning } from '../ui/Warning.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { CardOfTablet } from './CardOfTablet.tsx';
import type { CarriedSurvey } from './carryPage.ts';
import type { CarryState } from './carryState.ts';
import { carryErrors, carryFields, slipsText } from './carryText.ts';
import { clockInWords } from './clockInWords.ts';
import { LostPassphrase } from './LostPassphrase.tsx';

const words = wordsIn(carryWords, 'en');

interface CarryOfficeProps {
  readonly state: CarryState;
  readonly shown: CarriedSurvey;
  readonly signer: TabletSigner;
}

/** A survey whose pack is in use: what is only here, the hand-over, receipts, and the tablet's card. */
export function CarryOffice({ state, shown, signer }: CarryOfficeProps) {
  const { survey, office, words: said } = shown;
  return (
    <>
      <h2 class="govuk-heading-m">{survey.title}</h2>
      <OnlyHerePart shown={shown} />
      <Slips state={state} />
      <HandOver state={state} shown={shown} />
      <LookPart state={state} />
      <Receipts state={state} shown={shown} />
      <LostPassphrase state={state} />
      <CardOfTablet state={state} signer={signer} packWords={said} />
      <p class="govuk-body">{words.packInUse(office.pack.version, clockInWords(office.pack.made))}</p>
    </>
  );
}

function OnlyHerePart({ shown: { onlyHere } }: Pick<CarryOfficeProps, 'shown'>) {
  const { count, visits, since, isDue } = onlyHere;
  const also = visits === 0 ? null : <p class="govuk-body">{words.visitsHere(visits)}</p>;
  if (count === 0)
    return (
      <>
        <p class="govuk-body">{words.nothingHere}</p>
        {also}
      </>
    );
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold">{words.onlyHere(count)}</p>
      {since === null ? null : <p class="govuk-body">{words.sinceWhen(clockInWords(since))}</p>}
      <p class="govuk-body">{words.counts}</p>
      {also}
      {isDue ? <Warning>{words.due}</Warning> : null}
    </>
  );
}

/** Wishes that stay on this tablet for now, and why. */
function Slips({ state }: Pick<CarryOfficeProps, 'state'>) {
  const slips = state.slips.value;
  if (slips.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{words.wishes.heading}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {slips.map((held, at) => (
          <li key={`${at} ${held.purpose}`}>{slipsText(held)}</li>
        ))}
      </ul>
    </>
  );
}

function HandOver({ state, shown: { office } }: Pick<CarryOfficeProps, 'state' | 'shown'>) {
  const { bundle } = office;
  const hasFolder = state.carriers.view.value.at === 'chosen';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void (hasFolder ? state.putBundle() : state.handOver());
      }}
    >
      <h3 class="govuk-heading-s">{words.handOverHeading}</h3>
      <p class="govuk-body">{words.handOverLead}</p>
      <p class="govuk-body">{bundle === null ? words.noBundle : words.lastBundle(clockInWords(bundle.at))}</p>
      {state.isInShift.value ? (
        <p class="govuk-body">{words.signedByShift}</p>
      ) : (
        <TextField
          id={carryFields.bundleWords}
          label={words.passphrase}
          hint={words.passphraseHint}
          value={state.typed.value.bundleWords}
          error={errorOf(carryErrors(state.errors.value), carryFields.bundleWords)}
          onInput={(text) => state.type('bundleWords', text)}
        />
      )}
      <div class="govuk-button-group">
        <Button>{hasFolder ? words.putBundle : words.handOver}</Button>
        {hasFolder ? (
          <Button look="secondary" onPress={() => void state.handOver()}>
            {words.makeFile}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function LookPart({ state }: Pick<CarryOfficeProps, 'state'>) {
  if (state.carriers.view.value.at !== 'chosen') return null;
  return (
    <>
      <h3 class="govuk-heading-s">{words.lookHeading}</h3>
      <p class="govuk-body">{words.lookLead}</p>
      <Button look="secondary" onPress={() => void state.lookInFolder()}>
        {words.look}
      </Button>
    </>
  );
}

function Receipts({ state, shown: { office, removable } }: Pick<CarryOfficeProps, 'state' | 'shown'>) {
  const { receipt } = office;
  return (
    <>
      <h3 class="govuk-heading-s">{words.receiptHeading}</h3>
      <p class="govuk-body">{words.receiptLead}</p>
      {receipt === null ? null : (
        <p class="govuk-body">{words.lastReceipt(receipt.upTo, clockInWords(receipt.at))}</p>
      )}
      <FileField
        id="receipt-file"
        label={words.receiptFile}
        hint={words.receiptHint}
        accept=".txt,text/plain"
        onFiles={([file]) => {
          if (file !== undefined) void state.takeReceipt(file);
        }}
      />
      {removable.count + removable.visits === 0 ? null : (
        <>
          <p class="govuk-body">{words.removeLead(removable)}</p>
          <Button look="warning" onPress={() => void state.remove()}>
            {words.remove}
          </Button>
        </>
      )}
    </>
  );
}
