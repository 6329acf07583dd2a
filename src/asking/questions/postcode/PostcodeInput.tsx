import { useState } from 'preact/hooks';
import { describedBy } from '../../../ui/FormGroup.tsx';
import type { InputProps } from '../inputProps.ts';
import { TypedFieldset } from '../TypedFieldset.tsx';
import { readPostcode } from './postcode.ts';

/** A box for a postcode, in any case and with any spaces. Every key is kept at once. */
export function PostcodeInput(props: InputProps<'postcode'>) {
  const { question, answer, error, onGiven } = props;
  const { id, extent } = question;
  const [typed, setTyped] = useState('');
  const value = answer && 'value' in answer ? answer.value : '';
  return (
    <TypedFieldset {...props}>
      <input
        class={`govuk-input govuk-input--width-10${error === undefined ? '' : ' govuk-input--error'}`}
        id={id}
        type="text"
        // The next resident is not to be offered this one's.
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-labelledby={`${id}-asked`}
        aria-describedby={describedBy(id, undefined, error)}
        aria-invalid={error === undefined ? undefined : true}
        // What is typed stays as it is while it means what was answered.
        value={readPostcode(typed, extent) === value ? typed : value}
        onInput={({ currentTarget }) => {
          onGiven('', { value: readPostcode(currentTarget.value, extent) }, false);
          setTyped(currentTarget.value);
        }}
      />
    </TypedFieldset>
  );
}
