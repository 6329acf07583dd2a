import { useState } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';
import { wordsIn } from '../../../words/inLanguages.ts';
import type { InputProps } from '../inputProps.ts';
import { PictureDrawn } from '../PictureDrawn.tsx';
import { Spoken } from '../Spoken.tsx';
import { cardInputWords } from './cardInputWords.ts';
import { LargeCard } from './LargeCard.tsx';
import '../statement/statement.css';
import './card.css';

/** A show card as one page: small for the fieldworker, and as large as the screen for the resident. */
export function CardInput({ question, language, facts, handedOver }: InputProps<'card'>) {
  const { id, text, hint, showCard } = question;
  const words = wordsIn(cardInputWords, language);
  const [isLarge, setLarge] = useState(false);
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
      <Button look="secondary" onPress={() => setLarge(true)}>
        {handedOver ? words.enlarge : words.show}
      </Button>
      {isLarge ? (
        <LargeCard
          id={id}
          number={showCard ?? null}
          heading={<Spoken text={text} language={language} facts={facts} />}
          language={language}
          onClosed={() => setLarge(false)}
        >
          {shown}
        </LargeCard>
      ) : null}
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
