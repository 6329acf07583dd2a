import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { Choice } from './Radios.tsx';

interface CheckboxesProps {
  readonly id: string;
  readonly legend: string;
  readonly choices: readonly (Choice & { readonly disabled?: boolean })[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly small?: boolean;
  /** Where the page shows the same words just above. */
  readonly hideLegend?: boolean;
  /** The language of the page around it; English where it is not said. */
  readonly speaks?: string | undefined;
}

/** Any of several. The first box has the field's id, so that errors lead to it. */
export function Checkboxes(props: CheckboxesProps) {
  const { id, legend, choices, values, onChange, hint, error, small = false, hideLegend = false } = props;
  const words = wordsIn(uiWords, props.speaks ?? 'en');
  const toggled = (value: string) =>
    choices
      .map((choice) => choice.value)
      .filter((one) => (one === value ? !values.includes(one) : values.includes(one)));
  return (
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint, error)}>
      <FormGroup
        id={id}
        hint={hint}
        error={error}
        errorWord={words.error}
        label={
          <legend
            class={hideLegend ? 'govuk-visually-hidden' : 'govuk-fieldset__legend govuk-fieldset__legend--s'}
          >
            {legend}
          </legend>
        }
      >
        <div class={small ? 'govuk-checkboxes govuk-checkboxes--small' : 'govuk-checkboxes'}>
          {choices.map((choice, index) => {
            const own = index === 0 ? id : `${id}-${choice.value}`;
            return (
              <div class="govuk-checkboxes__item" key={choice.value}>
                <input
                  class="govuk-checkboxes__input"
                  id={own}
                  type="checkbox"
                  value={choice.value}
                  checked={values.includes(choice.value)}
                  disabled={choice.disabled ?? false}
                  aria-describedby={choice.hint === undefined ? undefined : `${own}-item-hint`}
                  onChange={() => onChange(toggled(choice.value))}
                />
                <label class="govuk-label govuk-checkboxes__label" for={own}>
                  {choice.label}
                </label>
                {choice.hint === undefined ? null : (
                  <div id={`${own}-item-hint`} class="govuk-hint govuk-checkboxes__hint">
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
