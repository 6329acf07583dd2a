import type { Question } from '../asking/questions/question.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';

interface InstructionProps {
  readonly question: Question;
  readonly language: string;
  readonly facts: Readonly<Record<string, string>>;
}

/** What only the fieldworker is told of a question: which card to show, what to read out, and its own instruction. */
export function Instruction({ question, language, facts }: InstructionProps) {
  const { instruction, readOut, showCard } = question;
  if (instruction === undefined && readOut === undefined && showCard === undefined) return null;
  const words = wordsIn(interviewWords, language);
  const reading = readOut ? words.readOutAnswers : words.doNotReadOut;
  const told = [
    ...(showCard === undefined ? [] : [words.showCard(showCard)]),
    ...(readOut === undefined ? [] : [reading]),
  ];
  return (
    <p class="interview__instruction">
      <strong>{words.forYou}</strong> {told.join(' ')}{' '}
      {instruction === undefined ? null : <Spoken text={instruction} language={language} facts={facts} />}
    </p>
  );
}
