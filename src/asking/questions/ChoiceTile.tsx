import { directionOf } from '../../core/text.ts';

interface ChoiceTileProps {
  readonly id: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChosen: (decided: boolean) => void;
  readonly text: string;
  /** The language the text is really in. */
  readonly language: string;
  /** A smaller tile for what is coded only when the resident says it. */
  readonly quiet?: boolean;
  readonly describedBy?: string | undefined;
}

/** The tile a pointer went down on last; a key forgets it. */
let pointed = '';

/**
 * A choice as large as a finger needs; all of it can be tapped.
 *
 * Browsers send a click for a tap, for the space bar and for each arrow key on the way through the choices. Only
 * what began with a pointer is a decision.
 */
export function ChoiceTile(props: ChoiceTileProps) {
  const { id, name, checked, onChosen, text, language, quiet = false, describedBy } = props;
  return (
    <label
      class={quiet ? 'choice choice--quiet' : 'choice'}
      for={id}
      onPointerDown={() => {
        pointed = id;
      }}
    >
      <input
        class="choice__input"
        type="radio"
        id={id}
        name={name}
        checked={checked}
        aria-describedby={describedBy}
        onKeyDown={forget}
        onClick={() => {
          const decided = pointed === id;
          forget();
          onChosen(decided);
        }}
      />
      <span class="choice__mark" aria-hidden="true" />
      <span class="choice__text" lang={language} dir={directionOf(language)}>
        {text}
      </span>
    </label>
  );
}

function forget(): void {
  pointed = '';
}
