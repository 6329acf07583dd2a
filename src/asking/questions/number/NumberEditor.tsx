import { useState } from 'preact/hooks';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import { withOptional } from '../editing/optionalPart.ts';
import { TextInLanguages } from '../editing/TextInLanguages.tsx';
import { withOptionalWords } from '../editing/writtenText.ts';
import type { QuestionOf } from '../question.ts';
import { withRange } from './numberEdits.ts';

const words = wordsIn(builderWords, 'en');

/** The range as it stands in the boxes, and the range of the question that it was typed for. */
interface Typed {
  readonly from: string;
  readonly to: string;
  readonly decimals: number;
  readonly at: string;
}

/** A number that is typed, as an officer writes it. What cannot be a range is said, and not kept. */
export function NumberEditor({ question, languages, isLocked, onChange }: EditorProps<'number'>) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // What was typed stands as long as the question is the one it was typed for: undo brings another.
  const shown = typed?.at === rangeOf(question) ? typed : typedOf(question);
  const error = withRange(question, shown.from, shown.to, shown.decimals) ? undefined : words.badRange;
  const change = (part: Partial<Typed>) => {
    const now = { ...shown, ...part };
    const next = withRange(question, now.from, now.to, now.decimals);
    setTyped({ ...now, at: rangeOf(next ?? question) });
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
            value={shown.from}
            onInput={(from) => change({ from })}
          />
          <TextField
            id="number-to"
            label={words.numberTo}
            inputMode="decimal"
            width={10}
            value={shown.to}
            onInput={(to) => change({ to })}
          />
          <SelectField
            id="number-decimals"
            label={words.decimals}
            choices={[0, 1, 2, 3, 4].map((count) => ({ value: String(count), label: String(count) }))}
            value={String(shown.decimals)}
            onChange={(count) => change({ decimals: Number(count) })}
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
        onWords={(language, written) =>
          onChange(
            withOptional(question, 'unit', withOptionalWords(question.unit, language, written)),
            `unit ${language}`,
          )
        }
      />
    </>
  );
}

function rangeOf({ from, to, decimals }: QuestionOf<'number'>): string {
  return `${from} ${to} ${decimals}`;
}

function typedOf(question: QuestionOf<'number'>): Typed {
  const { from, to, decimals } = question;
  return { from: String(from), to: String(to), decimals, at: rangeOf(question) };
}
