import { useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { focusOn } from '../../../ui/focusOn.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { Question } from '../question.ts';

const words = wordsIn(builderWords, 'en');

interface InsertNameProps {
  readonly id: string;
  readonly label: string;
  readonly questions: readonly Question[];
  /** The id of the box that the name goes into, and the keyboard after it. */
  readonly into: string;
  readonly onInsert: (name: string) => void;
}

/**
 * Puts the name of a question into a box. By a button, for in a list that acts at once nobody gets past its first line
 * by the arrow keys.
 */
export function InsertName({ id, label, questions, into, onInsert }: InsertNameProps) {
  const [chosen, choose] = useState('');
  const [first] = questions;
  if (first === undefined) return null;
  const name = questions.some((one) => one.id === chosen) ? chosen : first.id;
  return (
    <div class="editing-insert">
      <SelectField
        id={id}
        label={label}
        choices={questions.map((one) => ({ value: one.id, label: one.text.en || one.id }))}
        value={name}
        onChange={choose}
      />
      <Button
        look="secondary"
        onPress={() => {
          onInsert(name);
          setTimeout(() => focusOn(into));
        }}
      >
        {words.insert}
      </Button>
    </div>
  );
}
