import { useState } from 'preact/hooks';
import { describedBy } from '../../../ui/FormGroup.tsx';
import { languageOf, wordsIn } from '../../../words/inLanguages.ts';
import { uiWords } from '../../../words/ui.ts';
import type { InputProps } from '../inputProps.ts';
import { TypedFieldset } from '../TypedFieldset.tsx';
import { type TypedDay, typedDay, writtenDay } from './date.ts';
import './dateInput.css';

const NOTHING: TypedDay = { day: '', month: '', year: '' };

/** A day in three boxes, without a calendar: nobody has to look for a year. Every key is kept at once. */
export function DateInput(props: InputProps<'date'>) {
  const { question, answer, language, error, onGiven } = props;
  const { id } = question;
  const words = wordsIn(uiWords, language);
  const [typed, setTyped] = useState(NOTHING);
  const value = answer && 'value' in answer ? answer.value : '';
  const shown = writtenDay(typed) === value ? typed : typedDay(value);
  return (
    <TypedFieldset {...props}>
      <div class="date-boxes">
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label class="govuk-label" for={boxId(id, part)} lang={languageOf(uiWords, language)}>
              {words[part]}
            </label>
            <input
              class={`govuk-input date-box--${part}${error === undefined ? '' : ' govuk-input--error'}`}
              id={boxId(id, part)}
              type="text"
              inputMode="numeric"
              autocomplete="off"
              spellcheck={false}
              aria-describedby={describedBy(id, undefined, error)}
              aria-invalid={error === undefined ? undefined : true}
              value={shown[part]}
              onInput={({ currentTarget }) => {
                const next = { ...shown, [part]: currentTarget.value };
                onGiven('', { value: writtenDay(next) }, false);
                setTyped(next);
              }}
            />
          </div>
        ))}
      </div>
    </TypedFieldset>
  );
}

/** Errors lead to the first box. */
function boxId(id: string, part: keyof TypedDay): string {
  return part === 'day' ? id : `${id}-${part}`;
}
