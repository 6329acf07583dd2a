import { useState } from 'preact/hooks';
import { DateField } from '../../../ui/DateField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { EditorProps } from '../editing/editorProps.ts';
import type { QuestionOf } from '../question.ts';
import { withDays } from './dateEdits.ts';

const words = wordsIn(builderWords, 'en');

/** The days as they stand in the boxes, and those of the question that they were typed for. */
interface Typed {
  readonly earliest: string;
  readonly latest: string;
  readonly at: string;
}

/** A day, as an officer writes it. What cannot be a range is said, and not kept. */
export function DateEditor({ question, isLocked, onChange }: EditorProps<'date'>) {
  const [typed, setTyped] = useState<Typed | null>(null);
  // What was typed stands as long as the question is the one it was typed for: undo brings another.
  const shown: Typed = typed?.at === rangeOf(question) ? typed : { ...question, at: rangeOf(question) };
  const { earliest, latest } = shown;
  const error = withDays(question, earliest, latest) === null ? words.badDays : undefined;
  const change = (first: string, last: string) => {
    const next = withDays(question, first, last);
    setTyped({ earliest: first, latest: last, at: rangeOf(next ?? question) });
    if (next !== null) onChange(next, 'days');
  };
  if (isLocked) return null;
  return (
    <>
      <DateField
        id="earliest"
        label={words.earliest}
        error={error}
        value={earliest}
        onInput={(day) => change(day, latest)}
      />
      <DateField id="latest" label={words.latest} value={latest} onInput={(day) => change(earliest, day)} />
    </>
  );
}

function rangeOf({ earliest, latest }: QuestionOf<'date'>): string {
  return `${earliest} ${latest}`;
}
