import { useRef } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { languageOf, wordsIn } from '../../../words/inLanguages.ts';
import type { InputProps } from '../inputProps.ts';
import { PictureDrawn } from '../PictureDrawn.tsx';
import { Spoken } from '../Spoken.tsx';
import { cardInputWords } from './cardInputWords.ts';
import '../statement/statement.css';
import './card.css';

/** A show card as one page: small for the fieldworker, and as large as the screen for the resident. */
export function CardInput({ question, language, facts, handedOver }: InputProps<'card'>) {
  const { id, text, hint, showCard } = question;
  const words = wordsIn(cardInputWords, language);
  const large = useRef<HTMLDialogElement>(null);
  const shown = <CardShown question={question} language={language} facts={facts} />;
  return (
    <div class="question statement">
      <h1 class="question__heading">
        <Spoken text={text} language={language} facts={facts} />
      </h1>
      {hint === undefined ? null : (
        <p class="statement__more">
          <Spoken text={hint} language={language} facts={facts} />
        </p>
      )}
      <div class="card">{shown}</div>
      <Button look="secondary" onPress={() => large.current?.showModal()}>
        {handedOver ? words.enlarge : words.show}
      </Button>
      <dialog class="card-large" ref={large} aria-labelledby={`${id}-card`} lang={language}>
        <h2 class="card-large__heading" id={`${id}-card`} lang={languageOf(cardInputWords, language)}>
          {showCard === undefined ? (
            <Spoken text={text} language={language} facts={facts} />
          ) : (
            words.card(showCard)
          )}
        </h2>
        {shown}
        <button type="button" class="govuk-button card-large__close" onClick={() => large.current?.close()}>
          {words.close}
        </button>
      </dialog>
    </div>
  );
}

function CardShown({
  question,
  language,
  facts,
}: Pick<InputProps<'card'>, 'question' | 'language' | 'facts'>) {
  const { lines, picture } = question;
  return (
    <>
      {picture === undefined ? null : <PictureDrawn picture={picture} language={language} facts={facts} />}
      {lines === undefined ? null : (
        <p class="card__lines">
          <Spoken text={lines} language={language} facts={facts} />
        </p>
      )}
    </>
  );
}
