import { useState } from 'preact/hooks';
import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';

interface DateFieldProps {
  readonly id: string;
  readonly label: string;
  /** `2026-11-22`, or whatever was typed so far in that order; empty when nothing was. */
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A date as three boxes: day, month, year. The first box has the field's id, so that errors lead to it. */
export function DateField({ id, label, value, onInput, hint, error }: DateFieldProps) {
  const words = wordsIn(uiWords, 'en');
  const [typed, setTyped] = useState(() => typedParts(value));
  // Another value than was typed, as undo brings, is shown as it is.
  const shown = writtenDay(typed) === value ? typed : typedParts(value);
  const change = (part: keyof Typed, text: string) => {
    const next = { ...shown, [part]: text.trim() };
    setTyped(next);
    onInput(writtenDay(next));
  };
  const box = (part: keyof Typed, word: string, width: 2 | 4) => (
    <div class="govuk-date-input__item">
      <label class="govuk-label govuk-date-input__label" for={part === 'day' ? id : `${id}-${part}`}>
        {word}
      </label>
      <input
        class={`govuk-input govuk-date-input__input govuk-input--width-${width}${error === undefined ? '' : ' govuk-input--error'}`}
        id={part === 'day' ? id : `${id}-${part}`}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        value={shown[part]}
        onInput={(event) => change(part, event.currentTarget.value)}
      />
    </div>
  );
  return (
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
      <FormGroup
        id={id}
        hint={hint}
        error={error}
        errorWord={words.error}
        label={<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>}
      >
        <div class="govuk-date-input">
          {box('day', words.day, 2)}
          {box('month', words.month, 2)}
          {box('year', words.year, 4)}
        </div>
      </FormGroup>
    </fieldset>
  );
}

interface Typed {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

function typedParts(value: string): Typed {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

function writtenDay({ day, month, year }: Typed): string {
  if (day === '' && month === '' && year === '') return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
