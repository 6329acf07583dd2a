import { useState } from 'preact/hooks';
import { QuestionInput } from '../asking/questions/inputs.tsx';
import { partsOf } from '../asking/questions/kinds.ts';
import type { Question } from '../asking/questions/question.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import { partsOnPage } from '../asking/survey/pages.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import type { InterviewPages } from './interviewPages.ts';
import { createQuestionFacts } from './questionFacts.ts';
import { fieldLacking } from './reviewRows.ts';
import { StopButton } from './StopButton.tsx';

interface QuestionPageProps {
  readonly pages: InterviewPages;
  readonly question: Question;
  readonly part: string;
}

/** One question, its choices, and the ways on: continue, skip, stop. */
export function QuestionPage({ pages, question, part }: QuestionPageProps) {
  const { survey, wave } = pages.setup;
  const [facts] = useState(() => createQuestionFacts(pages, question, part));
  const { language, handedOver, answer, isLacking } = facts.value;
  const words = wordsIn(interviewWords, language);
  const holes = { council: survey.councilName };
  const isAlone = partsOnPage(question, part).length === 1;
  const error = isLacking ? (isAlone ? words.chooseOrSkip : words.chooseRowsOrSkip) : undefined;
  const field = fieldLacking(question, answer, part);
  // Read once, before the first row.
  const leadIn = part === '' || part === partsOf(question)[0] ? question.leadIn : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pages.goOn();
      }}
    >
      {error === undefined ? null : <ErrorSummary title={words.problem} errors={[{ field, text: error }]} />}
      {leadIn === undefined ? null : (
        <p class="interview__read">
          <Spoken text={leadIn} language={language} facts={holes} />
        </p>
      )}
      {question.instruction === undefined || handedOver ? null : (
        <p class="interview__instruction">
          <strong>{words.forYou}</strong>{' '}
          <Spoken text={question.instruction} language={language} facts={holes} />
        </p>
      )}
      <QuestionInput
        key={`${question.id} ${part}`}
        question={question}
        answer={answer}
        part={part}
        language={language}
        facts={holes}
        handedOver={handedOver}
        error={error}
        onGiven={pages.give}
      />
      <div class="interview__actions">
        <Button>{words.continue}</Button>
        <Button look="secondary" onPress={pages.skip}>
          {words.skip}
        </Button>
        {wave.mode === 'faceToFace' ? (
          <Button look="secondary" onPress={() => pages.handOver(!handedOver)}>
            {handedOver ? words.takeBack : words.handOver}
          </Button>
        ) : null}
      </div>
      <StopButton text={words.stop} onPress={pages.askToStop} />
    </form>
  );
}
