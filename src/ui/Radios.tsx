import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface RadiosProps {
  readonly id: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly inline?: boolean;
  readonly small?: boolean;
}

/** One of several. The first radio has the field's id, so that errors lead to it. */
export function Radios(props: RadiosProps) {
  const { id, legend, choices, value, onChange, hint, error, inline = false, small = false } = props;
  const words = wordsIn(uiWords, 'en');
  return (
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
      <FormGroup
        id={id}
        hint={hint}
        error={error}
        errorWord={words.error}
        label={<legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>}
      >
        <div
          class={`govuk-radios${inline ? ' govuk-radios--inline' : ''}${small ? ' govuk-radios--small' : ''}`}
        >
          {choices.map((choice, index) => {
            const own = index === 0 ? id : `${id}-${choice.value}`;
            return (
              <div class="govuk-radios__item" key={choice.value}>
                <input
                  class="govuk-radios__input"
                  id={own}
                  name={id}
                  type="radio"
                  value={choice.value}
                  checked={choice.value === value}
                  aria-describedby={choice.hint === undefined ? undefined : `${own}-item-hint`}
                  onChange={() => onChange(choice.value)}
                />
                <label class="govuk-label govuk-radios__label" for={own}>
                  {choice.label}
                </label>
                {choice.hint === undefined ? null : (
                  <div id={`${own}-item-hint`} class="govuk-hint govuk-radios__hint">
                    {choice.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </FormGroup>
    </fieldset>
  );
}
