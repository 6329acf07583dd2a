import type { ComponentChildren } from 'preact';

interface ButtonLinkProps {
  /** An address of the app, such as `#/new`. */
  readonly to: string;
  readonly children: ComponentChildren;
  readonly look?: 'main' | 'secondary';
}

/** A link that looks like a button: it opens a page and changes nothing. */
export function ButtonLink({ to, children, look = 'main' }: ButtonLinkProps) {
  return (
    <a href={to} class={look === 'main' ? 'govuk-button' : `govuk-button govuk-button--${look}`}>
      {children}
    </a>
  );
}
