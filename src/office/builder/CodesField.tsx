import { useState } from 'preact/hooks';
import { TextField } from '../../ui/TextField.tsx';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';

const words = wordsIn(builderWords, 'en');

interface CodesFieldProps {
  readonly id: string;
  readonly codes: readonly number[];
  readonly onCodes: (codes: readonly number[]) => void;
}

/** The codes of answers, of a list that is too long to tick. */
export function CodesField({ id, codes, onCodes }: CodesFieldProps) {
  const [typed, setTyped] = useState('');
  return (
    <TextField
      id={id}
      label={words.ruleCodes}
      hint={words.ruleCodesHint}
      // What is typed stays as it is while it names these codes.
      value={codesIn(typed).join() === codes.join() ? typed : codes.join(', ')}
      onInput={(text) => {
        setTyped(text);
        onCodes(codesIn(text));
      }}
    />
  );
}

function codesIn(typed: string): readonly number[] {
  return typed.split(/\D+/).filter(Boolean).map(Number);
}
