import { id as idOf } from '../../../core/id.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import { canBeCarried } from '../carrying.ts';
import type { CarryForward, Question } from '../question.ts';

const words = wordsIn(builderWords, 'en');

interface CarryFieldsProps {
  readonly label: string;
  readonly hint: string;
  /** What it means that nothing is taken over. */
  readonly none: string;
  readonly carry: CarryForward | undefined;
  readonly earlier: readonly Question[];
  readonly onChange: (carry: CarryForward | undefined) => void;
}

/** From which earlier question something is taken over: what was chosen there, or what was not. */
export function CarryFields({ label, hint, none, carry, earlier, onChange }: CarryFieldsProps) {
  const sources = earlier.filter(canBeCarried);
  return (
    <>
      {sources.length === 0 && carry === undefined ? null : (
        <SelectField
          id="carry-from"
          label={label}
          hint={hint}
          choices={[
            { value: '', label: none },
            ...sources.map((one) => ({ value: one.id, label: one.text.en || one.id })),
          ]}
          value={carry?.question ?? ''}
          onChange={(from) =>
            onChange(
              from === '' ? undefined : { question: idOf<'question'>(from), chosen: carry?.chosen ?? true },
            )
          }
        />
      )}
      {carry === undefined ? null : (
        <SelectField
          id="carry-chosen"
          label={words.carryWhich}
          choices={[
            { value: 'yes', label: words.carryChosen },
            { value: 'no', label: words.carryNotChosen },
          ]}
          value={carry.chosen ? 'yes' : 'no'}
          onChange={(which) => onChange({ ...carry, chosen: which === 'yes' })}
        />
      )}
    </>
  );
}
