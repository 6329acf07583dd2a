import { useState } from 'preact/hooks';
import { DateField } from '../../../ui/DateField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { withDays } from './dateEdits.ts';
import type { EditorProps } from './editorProps.ts';

const words = wordsIn(builderWords, 'en');

/** A day, as an officer writes it. What cannot be a range is said, and not kept. */
export function DateEditor({ question, isLocked, onChange }: EditorProps<'date'>) {
  const [earliest, typeEarliest] = useState<string>(question.earliest);
  const [latest, typeLatest] = useState<string>(question.latest);
  const error = withDays(question, earliest, latest) === null ? words.badDays : undefined;
  const change = (first: string, last: string) => {
    typeEarliest(first);
    typeLatest(last);
    const next = withDays(question, first, last);
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
        onInput={(typed) => change(typed, latest)}
      />
      <DateField
        id="latest"
        label={words.latest}
        value={latest}
        onInput={(typed) => change(earliest, typed)}
      />
    </>
  );
}
