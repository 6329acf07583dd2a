import type { ComponentChildren } from 'preact';

interface FormGroupProps {
  readonly id: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Hidden words before an error, "Error:". */
  readonly errorWord: string;
  readonly label: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Label, hint and message around a control. The control names them with `describedBy`. */
export function FormGroup({ id, hint, error, errorWord, label, children }: FormGroupProps) {
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      {label}
      {hint === undefined ? null : (
        <div id={`${id}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{errorWord}</span> {error}
        </p>
      )}
      {children}
    </div>
  );
}

/** Ids of the hint and the message of a control, for `aria-describedby`. */
export function describedBy(id: string, hint?: string, error?: ComponentChildren): string | undefined {
  const ids = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`];
  return ids.filter((one) => one !== null).join(' ') || undefined;
}
