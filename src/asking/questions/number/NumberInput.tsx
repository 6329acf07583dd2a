import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type SpokenText, textIn } from '../../../core/text.ts';
import { describedBy } from '../../../ui/FormGroup.tsx';
import { standsBefore } from '../../../words/typed.ts';
import type { InputProps } from '../inputProps.ts';
import { TypedFieldset } from '../TypedFieldset.tsx';
import { readNumber } from './number.ts';

/** A box for a number, with its unit. Every key is kept at once. */
export function NumberInput(props: InputProps<'number'>) {
  const { question, answer, language, error, onGiven } = props;
  const { id, from, decimals } = question;
  const [typed, setTyped] = useState('');
  const value = answer && 'value' in answer ? answer.value : '';
  const unit = question.unit && textIn(question.unit, language);
  const isBefore = unit !== undefined && standsBefore(unit.text);
  // The keyboards of iPhones for numbers have no minus sign.
  const keys = from < 0 ? 'text' : decimals === 0 ? 'numeric' : 'decimal';
  return (
    <TypedFieldset {...props}>
      <div class="govuk-input__wrapper">
        {isBefore ? <Unit id={id} unit={unit} isBefore={true} /> : null}
        <input
          class={`govuk-input govuk-input--width-10${error === undefined ? '' : ' govuk-input--error'}`}
          id={id}
          type="text"
          inputMode={keys}
          autocomplete="off"
          spellcheck={false}
          aria-labelledby={`${id}-asked`}
          aria-describedby={describedAs(id, unit, error)}
          aria-invalid={error === undefined ? undefined : true}
          // `5.` is the number 5: what is typed stays as it is while it means what was answered.
          value={readNumber(typed) === value ? typed : value}
          onInput={({ currentTarget }) => {
            onGiven('', { value: readNumber(currentTarget.value) }, false);
            setTyped(currentTarget.value);
          }}
        />
        {unit === undefined || isBefore ? null : <Unit id={id} unit={unit} isBefore={false} />}
      </div>
    </TypedFieldset>
  );
}

interface UnitProps {
  readonly id: string;
  readonly unit: SpokenText;
  readonly isBefore: boolean;
}

function Unit({ id, unit, isBefore }: UnitProps) {
  return (
    <div
      class={isBefore ? 'govuk-input__prefix' : 'govuk-input__suffix'}
      id={`${id}-unit`}
      lang={unit.language}
    >
      {unit.text}
    </div>
  );
}

function describedAs(id: string, unit: SpokenText | undefined, error: ComponentChildren) {
  const message = describedBy(id, undefined, error);
  return [message, unit && `${id}-unit`].filter((one) => one !== undefined).join(' ') || undefined;
}
