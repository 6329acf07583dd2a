import { builderWords } from '../../../words/builder.ts';
import { wordsIn } from '../../../words/inLanguages.ts';
import './editing.css';

const words = wordsIn(builderWords, 'en');

interface ListButtonsProps {
  /** What the ids of the buttons begin with. */
  readonly id: string;
  /** What is moved or taken away, for those who do not see beside what the buttons stand. */
  readonly name: string;
  readonly onMove?: ((by: 1 | -1) => void) | undefined;
  readonly onCopy?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** Moves a thing of a list up or down, copies it, takes it away. */
export function ListButtons({ id, name, onMove, onCopy, onRemove }: ListButtonsProps) {
  const button = (key: string, label: string, act: () => void) => (
    <button type="button" class="editing-button" id={`${key}-${id}`} key={key} onClick={act}>
      {label}
      <span class="govuk-visually-hidden"> {name}</span>
    </button>
  );
  return (
    <div class="editing-buttons">
      {onMove ? button('up', words.up, () => onMove(-1)) : null}
      {onMove ? button('down', words.down, () => onMove(1)) : null}
      {onCopy ? button('copy', words.copy, onCopy) : null}
      {onRemove ? button('remove', words.remove, onRemove) : null}
    </div>
  );
}
