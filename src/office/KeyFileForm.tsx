import { useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { errorOf, type FieldError } from '../ui/ErrorSummary.tsx';
import { FileField } from '../ui/FileField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { keysWords } from '../words/keys.ts';

const words = wordsIn(keysWords, 'en');

interface KeyFormProps<Given extends readonly unknown[]> {
  readonly errors: readonly FieldError[];
  readonly submit: string;
  readonly onGiven: (...given: Given) => Promise<void>;
}

/** A key file and its words. */
export function KeyFileForm({ errors, submit, onGiven }: KeyFormProps<[File | null, string]>) {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void onGiven(file, typed);
      }}
    >
      <FileField
        id="key-file"
        label={words.keyFile}
        hint={words.keyFileHint}
        accept=".age"
        error={errorOf(errors, 'key-file')}
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
      <p class="govuk-body" role="status">
        {file === null ? '' : words.chosen(file.name)}
      </p>
      <TextField
        id="key-words"
        label={words.keyWords}
        error={errorOf(errors, 'key-words')}
        value={typed}
        onInput={setTyped}
      />
      <Button>{submit}</Button>
    </form>
  );
}
