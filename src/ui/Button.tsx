import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress?: () => void;
  readonly look?: 'main' | 'secondary' | 'warning' | 'start';
  readonly disabled?: boolean;
  readonly id?: string;
  /** Names what the button acts on where its text alone does not. */
  readonly describedBy?: string;
}

/** A button. Without `onPress` it submits its form. */
export function Button({ children, onPress, look = 'main', disabled = false, id, describedBy }: ButtonProps) {
  return (
    <button
      type={onPress ? 'button' : 'submit'}
      class={look === 'main' ? 'govuk-button' : `govuk-button govuk-button--${look}`}
      disabled={disabled}
      id={id}
      aria-describedby={describedBy}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
