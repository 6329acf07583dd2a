import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { InputProps } from '../asking/questions/inputProps.ts';
import { optionsOf } from '../asking/questions/kinds.ts';
import type { KindName } from '../asking/questions/question.ts';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';

type Shown = Pick<InputProps<KindName>, 'question' | 'language' | 'facts'>;
type Card = ComponentType<Shown & { readonly onClosed: () => void }>;

/** More answers than one card can hold are found another way. */
const MOST_ANSWERS = 40;

/** The way to show the answers of a question as its numbered card. What draws it comes when it is wanted. */
export function CardOfAnswers(shown: Shown) {
  const [Card, setCard] = useState<Card | null>(null);
  const answers = optionsOf(shown.question).length;
  if (answers === 0 || answers > MOST_ANSWERS) return null;
  const open = async () => {
    const { AnswersCard } = await import('../asking/questions/card/AnswersCard.tsx');
    setCard(() => AnswersCard);
  };
  return (
    <>
      <Button look="secondary" onPress={() => void open()}>
        {wordsIn(interviewWords, shown.language).showAnswers}
      </Button>
      {Card === null ? null : <Card {...shown} onClosed={() => setCard(null)} />}
    </>
  );
}
