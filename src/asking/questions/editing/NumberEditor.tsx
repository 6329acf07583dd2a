import { useState } from 'preact/hooks';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from './editorProps.ts';
import { withRange } from './numberEdits.ts';
import { withOptional } from './optionalPart.ts';
import { TextInLanguages } from './TextInLanguages.tsx';
import { withOptionalWords } from './writtenText.ts';

const words = wordsIn(builderWords, 'en');

/** A number that is typed, as an officer writes it. What cannot be a range is said, and not kept. */
export function NumberEditor({ question, languages, isLocked, onChange }: EditorProps<'number'>) {
  const [from, typeFrom] = useState(String(question.from));
  const [to, typeTo] = useState(String(question.to));
  const error = withRange(question, from, to, question.decimals) === null ? words.badRange : undefined;
  const change = (nextFrom: string, nextTo: string, decimals: number) => {
    typeFrom(nextFrom);
    typeTo(nextTo);
    const next = withRange(question, nextFrom, nextTo, decimals);
    if (next !== null) onChange(next, 'range');
  };
  return (
    <>
      {isLocked ? null : (
        <div class="editing-pair">
          <TextField
            id="number-from"
            label={words.numberFrom}
            error={error}
            inputMode="decimal"
            width={10}
            value={from}
            onInput={(typed) => change(typed, to, question.decimals)}
          />
          <TextField
            id="number-to"
            label={words.numberTo}
            inputMode="decimal"
            width={10}
            value={to}
            onInput={(typed) => change(from, typed, question.decimals)}
          />
          <SelectField
            id="number-decimals"
            label={words.decimals}
            choices={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))}
            value={String(question.decimals)}
            onChange={(count) => change(from, to, Number(count))}
          />
        </div>
      )}
      <TextInLanguages
        id="unit"
        label={words.unit}
        hint={words.unitHint}
        text={question.unit}
        languages={languages}
        isLocked={isLocked}
        onWords={(language, typed) =>
          onChange(
            withOptional(question, 'unit', withOptionalWords(question.unit, language, typed)),
            `unit ${language}`,
          )
        }
      />
    </>
  );
}
