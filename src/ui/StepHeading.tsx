import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface StepHeadingProps {
  /** Where the page is; when it changes, the keyboard goes to the heading. */
  readonly step: string;
  /** The id of the heading of a part of a page that goes through steps of its own; the page's own heading without it. */
  readonly part?: string;
  readonly children: ComponentChildren;
}

/** The heading of a page, or of a part of one, that goes through steps at one address: what was pressed is gone after each. */
export function StepHeading({ step, part, children }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  // With the page, and not after it: a moment later it would take the keyboard out of the next field.
  useLayoutEffect(() => {
    if (before.current !== step) heading.current?.focus();
    before.current = step;
  }, [step]);
  if (part !== undefined)
    return (
      <h2 class="govuk-heading-m" id={part} tabIndex={-1} ref={heading}>
        {children}
      </h2>
    );
  return (
    <h1 class="govuk-heading-l" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  );
}
