import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { InputProps } from '../asking/questions/inputProps.ts';
import { optionsOf } from '../asking/questions/kinds.ts';
import type { KindName, Option } from '../asking/questions/question.ts';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';

type Shown = Pick<InputProps<KindName>, 'question' | 'language' | 'facts'>;
type Card = ComponentType<Shown & { readonly answers: readonly Option[]; readonly onClosed: () => void }>;

/** More answers than one card can hold are found another way. */
const MOST_ANSWERS = 40;

/** The way to show the answers of a question as its numbered card. What draws it comes when it is wanted. */
export function CardOfAnswers(shown: Shown) {
  const [Card, setCard] = useState<Card | null>(null);
  // What is not read out is not shown either: it is for who says it unasked.
  const answers = optionsOf(shown.question).filter(({ notReadOut }) => !notReadOut);
  if (answers.length === 0 || answers.length > MOST_ANSWERS) return null;
  const open = async () => {
    const { AnswersCard } = await import('../asking/questions/card/AnswersCard.tsx');
    setCard(() => AnswersCard);
  };
  return (
    <>
      <Button look="secondary" onPress={() => void open()}>
        {wordsIn(interviewWords, shown.language).showAnswers}
      </Button>
      {Card === null ? null : <Card {...shown} answers={answers} onClosed={() => setCard(null)} />}
    </>
  );
}
