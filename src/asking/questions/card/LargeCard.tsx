import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { languageOf, wordsIn } from '../../../words/inLanguages.ts';
import { cardInputWords } from './cardInputWords.ts';
import './card.css';

interface LargeCardProps {
  /** What its ids begin with. */
  readonly id: string;
  /** The number of the card, which is its heading; null where it has none. */
  readonly number: number | null;
  /** The heading of a card without a number. */
  readonly heading: ComponentChildren;
  readonly language: string;
  readonly onClosed: () => void;
  readonly children: ComponentChildren;
}

/** A card on the whole screen, from when it is drawn until it is closed, by its button or by Escape. */
export function LargeCard({ id, number, heading, language, onClosed, children }: LargeCardProps) {
  const words = wordsIn(cardInputWords, language);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      class="card-large"
      ref={dialog}
      aria-labelledby={`${id}-card`}
      lang={languageOf(cardInputWords, language)}
      onClose={onClosed}
    >
      <h2 class="card-large__heading" id={`${id}-card`}>
        {number === null ? heading : words.card(number)}
      </h2>
      {children}
      <button type="button" class="govuk-button card-large__close" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
