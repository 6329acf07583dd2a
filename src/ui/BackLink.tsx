import type { ComponentChildren } from 'preact';

interface BackLinkProps {
  readonly children: ComponentChildren;
  /** An address of the app; without it `onPress` decides. */
  readonly to?: string;
  readonly onPress?: () => void;
}

/** The way back, above the heading. */
export function BackLink({ children, to, onPress }: BackLinkProps) {
  if (to !== undefined) {
    return (
      <a class="govuk-back-link" href={to}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" class="govuk-back-link ui-plain" onClick={onPress}>
      {children}
    </button>
  );
}
