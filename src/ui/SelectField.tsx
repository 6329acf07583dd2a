import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { Choice } from './Radios.tsx';

interface SelectFieldProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** One of many, folded away. */
export function SelectField({ id, label, choices, value, onChange, hint, error }: SelectFieldProps) {
  return (
    <FormGroup
      id={id}
      hint={hint}
      error={error}
      errorWord={wordsIn(uiWords, 'en').error}
      label={
        <label class="govuk-label govuk-label--s" for={id}>
          {label}
        </label>
      }
    >
      <select
        class={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={id}
        value={value}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
