import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface ChoiceTileProps {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChosen: (decided: boolean) => void;
  readonly children: ComponentChildren;
  /** A smaller tile for what is coded only when the resident says it. */
  readonly quiet?: boolean;
  readonly describedBy?: string | undefined;
}

/**
 * A choice as large as a finger needs; all of it can be tapped.
 *
 * Browsers send a click for a tap, for the space bar and for each arrow key on the way through the choices. Only
 * what began with a pointer is a decision.
 */
export function ChoiceTile({
  id,
  name,
  checked,
  onChosen,
  children,
  quiet = false,
  describedBy,
}: ChoiceTileProps) {
  const isPointed = useRef(false);
  return (
    <label
      class={quiet ? 'choice choice--quiet' : 'choice'}
      for={id}
      onPointerDown={() => {
        isPointed.current = true;
      }}
    >
      <input
        class="choice__input"
        type="radio"
        id={id}
        name={name}
        checked={checked}
        aria-describedby={describedBy}
        onKeyDown={() => {
          isPointed.current = false;
        }}
        onClick={() => {
          const decided = isPointed.current;
          isPointed.current = false;
          onChosen(decided);
        }}
      />
      <span class="choice__mark" aria-hidden="true" />
      <span class="choice__text">{children}</span>
    </label>
  );
}
