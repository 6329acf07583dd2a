import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** More than one makes it a text area. */
  readonly lines?: number;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  /** Width in characters. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | undefined;
  /** Of what is typed; the page's own where it is not said. Its letters tell which way they run. */
  readonly language?: string | undefined;
  /** Of the page around it; English where it is not said. */
  readonly speaks?: string | undefined;
}

/** A box to type in. */
export function TextField(props: TextFieldProps) {
  const { id, label, value, onInput, hint, error, lines = 1, inputMode = 'text', width, language } = props;
  const words = wordsIn(uiWords, props.speaks ?? 'en');
  const face = {
    id,
    value,
    'aria-describedby': describedBy(id, hint, error),
    'aria-invalid': error === undefined ? undefined : true,
    autocomplete: 'off',
    lang: language,
    dir: language === undefined ? undefined : ('auto' as const),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onInput(event.currentTarget.value),
  } as const;
  const wrong = (block: string) => (error === undefined ? block : `${block} ${block}--error`);
  return (
    <FormGroup
      id={id}
      hint={hint}
      error={error}
      errorWord={words.error}
      label={
        <label class="govuk-label govuk-label--s" for={id}>
          {label}
        </label>
      }
    >
      {lines > 1 ? (
        <textarea {...face} class={wrong('govuk-textarea')} rows={lines} />
      ) : (
        <input
          {...face}
          class={`${wrong('govuk-input')}${width === undefined ? '' : ` govuk-input--width-${width}`}`}
          type="text"
          inputMode={inputMode}
        />
      )}
    </FormGroup>
  );
}
