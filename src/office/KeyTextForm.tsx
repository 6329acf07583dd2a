import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { errorOf, type FieldError } from '../ui/ErrorSummary.tsx';
import { QrScanner } from '../ui/QrScanner.tsx';
import { TextField } from '../ui/TextField.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { keysWords } from '../words/keys.ts';
import type { KeyScan } from './keyScan.ts';

const words = wordsIn(keysWords, 'en');

interface KeyTextFormProps {
  readonly errors: readonly FieldError[];
  readonly submit: string;
  readonly scan: KeyScan;
  readonly onGiven: (text: string) => Promise<void>;
}

/** The key on paper, held before the camera, typed or pasted. */
export function KeyTextForm({ errors, submit, scan, onGiven }: KeyTextFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onGiven(typed);
      }}
    >
      <QrScanner
        id="scan-key"
        start={words.scanKey}
        aim={words.aimKey}
        other={words.noKeyCode}
        instead="typing"
        read={scan.readQr}
        onText={scan.scanned}
      />
      <TextField
        id="paper-key"
        label={words.paperKey}
        hint={words.paperKeyHint}
        lines={3}
        error={errorOf(errors, 'paper-key')}
        value={typed}
        onInput={setTyped}
      />
      <Button>{submit}</Button>
    </form>
  );
}
