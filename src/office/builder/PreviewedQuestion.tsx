import { useState } from 'preact/hooks';
import { QuestionInput } from '../../asking/questions/inputs.tsx';
import { partsOf, withPart } from '../../asking/questions/kinds.ts';
import { presetAnswer } from '../../asking/questions/preset.ts';
import type { Answer, AnswerOf, KindName, Question } from '../../asking/questions/question.ts';
import { Spoken } from '../../asking/questions/Spoken.tsx';
import type { Facts } from '../../asking/survey/shownFacts.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { interviewWords } from '../../words/interview.ts';

interface PreviewedQuestionProps {
  readonly question: Question;
  /** What was pressed of it before. */
  readonly answer: Answer | undefined;
  readonly onGiven: (answer: Answer) => void;
  readonly width: number;
  readonly language: string;
  readonly handedOver: boolean;
  /** What stands in its texts for what is written in curly brackets. */
  readonly facts: Facts;
}

/** Narrower than this, a tablet asks the rows of a grid one at a time (fieldwork/pagingWatch.ts). */
const NARROW = 641;

/** A question that can be tried: what is pressed stays in the preview and nowhere else. */
export function PreviewedQuestion({
  question,
  answer: before,
  onGiven,
  width,
  language,
  handedOver,
  facts,
}: PreviewedQuestionProps) {
  const { preset } = question;
  // What is worked out needs an interview.
  const [answer, give] = useState<Answer | undefined>(
    before ??
      (preset !== undefined && 'value' in preset ? presetAnswer(question, preset.value, null) : undefined),
  );
  const take = (given: Answer) => {
    give(given);
    onGiven(given);
  };
  const words = wordsIn(interviewWords, language);
  const { leadIn, instruction, showCard, readOut } = question;
  const reading = readOut ? words.readOutAnswers : words.doNotReadOut;
  const told = [
    ...(showCard === undefined ? [] : [words.showCard(showCard)]),
    ...(readOut === undefined ? [] : [reading]),
  ];
  const hasTold = told.length > 0 || instruction !== undefined;
  return (
    <>
      {leadIn === undefined ? null : (
        <p class="builder-preview__read">
          <Spoken text={leadIn} language={language} facts={facts} />
        </p>
      )}
      {handedOver || !hasTold ? null : (
        <p class="builder-preview__told">
          <strong>{words.forYou}</strong> {told.join(' ')}{' '}
          {instruction === undefined ? null : <Spoken text={instruction} language={language} facts={facts} />}
        </p>
      )}
      <QuestionInput
        question={question}
        answer={answer as AnswerOf<KindName> | undefined}
        part={width < NARROW ? (partsOf(question)[0] ?? '') : ''}
        language={language}
        facts={facts}
        handedOver={handedOver}
        onGiven={(part, given) => take(withPart(question, answer, part, given))}
      />
    </>
  );
}
