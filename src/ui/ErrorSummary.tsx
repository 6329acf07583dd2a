import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusOn } from './focusOn.ts';

/** One thing to put right: the words of the field's own message, and the id of the field. */
export interface FieldError<Said = string> {
  readonly field: string;
  readonly text: Said;
}

interface ErrorSummaryProps {
  readonly title: string;
  /** What is safe meanwhile. */
  readonly lead?: string;
  readonly errors: readonly FieldError<ComponentChildren>[];
  /**
   * What was found wrong, where the errors are put into words anew at each drawing: only a new finding takes the
   * keyboard, so that it is not taken from somebody who is typing.
   */
  readonly about?: unknown;
  /** What else can be done about them. */
  readonly children?: ComponentChildren;
}

/** "There is a problem": takes the keyboard when it appears; each line leads to its field. */
export function ErrorSummary({ title, lead, errors, about = errors, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
  }, [about]);
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{title}</h2>
        {lead === undefined ? null : <p class="govuk-body">{lead}</p>}
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map(({ field, text }, at) => (
            <li key={at}>
              <button type="button" class="ui-plain ui-error-link" onClick={() => focusOn(field)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      </div>
      {children}
    </div>
  );
}

/** The message for a field, if there is one. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.text;
}
