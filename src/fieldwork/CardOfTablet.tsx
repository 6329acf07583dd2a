import { useMemo } from 'preact/hooks';
import type { TabletSigner } from '../keeping/storage/rows.ts';
import { Button } from '../ui/Button.tsx';
import { errorOf } from '../ui/ErrorSummary.tsx';
import { QrImage } from '../ui/QrImage.tsx';
import { QrScanner } from '../ui/QrScanner.tsx';
import { SummaryList } from '../ui/SummaryList.tsx';
import { TextField } from '../ui/TextField.tsx';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { cardSquares } from './cardSquares.ts';
import type { CarryState } from './carryState.ts';
import { carryErrors, carryFields } from './carryText.ts';
import { EightWords } from './EightWords.tsx';
import type { MadeCard } from './handOver.ts';

const words = wordsIn(carryWords, 'en');

interface CardOfTabletProps {
  readonly state: CarryState;
  readonly signer: TabletSigner;
  /** Eight words for the pack in use. */
  readonly packWords: readonly string[];
}

/** How the office gets to know this tablet: its card, as a file and as a QR code. */
export function CardOfTablet({ state, signer, packWords }: CardOfTabletProps) {
  const errors = carryErrors(state.errors.value);
  const typed = state.typed.value;
  const card = state.card.value;
  return (
    <>
      <h3 class="govuk-heading-s">{words.cardHeading}</h3>
      <p class="govuk-body">{words.cardLead}</p>
      <SummaryList
        rows={[
          { key: words.tablet, value: signer.name },
          { key: words.packWords, value: packWords.join(' ') },
        ]}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void state.makeCard();
        }}
      >
        <QrScanner
          id="scan-code"
          start={words.scanCode}
          aim={words.aimCode}
          other={words.noCode}
          found={words.codeScanned}
          instead="typing"
          read={state.readQr}
          onText={state.scannedCode}
        />
        <TextField
          id={carryFields.code}
          label={words.code}
          hint={words.codeHint}
          width={20}
          value={typed.code}
          error={errorOf(errors, carryFields.code)}
          onInput={(text) => state.type('code', text)}
        />
        <TextField
          id={carryFields.cardWords}
          label={words.passphrase}
          hint={words.passphraseHint}
          value={typed.cardWords}
          error={errorOf(errors, carryFields.cardWords)}
          onInput={(text) => state.type('cardWords', text)}
        />
        <Button look="secondary">{words.makeCard}</Button>
      </form>
      {card === null ? null : <Card card={card} save={() => void state.saveCard()} />}
    </>
  );
}

function Card({ card, save }: { readonly card: MadeCard; readonly save: () => void }) {
  const squares = useMemo(() => cardSquares(card.text), [card]);
  return (
    <>
      {squares === null ? null : <QrImage squares={squares} label={words.cardImage} look="carry-qr" />}
      <EightWords said={card.words}>{words.cardWords}</EightWords>
      <Button look="secondary" onPress={save}>
        {words.saveCard}
      </Button>
    </>
  );
}
