import './checkTile.css';

interface CheckTileProps {
  readonly id: string;
  readonly checked: boolean;
  readonly onPress: () => void;
  readonly text: string;
  /** The language the text is really in. */
  readonly language: string;
  /** A smaller tile for what is coded only when the resident says it. */
  readonly quiet?: boolean;
  readonly describedBy?: string | undefined;
}

/** A choice that can stand beside others, as large as a finger needs; all of it can be tapped. */
export function CheckTile(props: CheckTileProps) {
  const { id, checked, onPress, text, language, quiet = false, describedBy } = props;
  return (
    <label class={quiet ? 'choice choice--box choice--quiet' : 'choice choice--box'} for={id}>
      <input
        class="choice__input"
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={describedBy}
        onChange={onPress}
      />
      <span class="choice__mark" aria-hidden="true" />
      <span class="choice__text" lang={language}>
        {text}
      </span>
    </label>
  );
}
