import { useState } from 'preact/hooks';
import { QuestionInput } from '../asking/questions/inputs.tsx';
import { optionsOf, partsOf, passingOf } from '../asking/questions/kinds.ts';
import type { Question } from '../asking/questions/question.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import { partsOnPage } from '../asking/survey/pages.ts';
import { isNeeded } from '../asking/survey/response.ts';
import type { Text } from '../core/text.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { CardOfAnswers } from './CardOfAnswers.tsx';
import { Instruction } from './Instruction.tsx';
import type { InterviewPages } from './interviewPages.ts';
import { createQuestionFacts } from './questionFacts.ts';
import { fieldLacking } from './reviewRows.ts';
import { SoftChecks } from './SoftChecks.tsx';
import { StopButton } from './StopButton.tsx';

interface QuestionPageProps {
  readonly pages: InterviewPages;
  readonly question: Question;
  readonly part: string;
}

/** One question, its choices, and the ways on: continue, skip, stop. */
export function QuestionPage({ pages, question, part }: QuestionPageProps) {
  const { wave } = pages.setup;
  const [facts] = useState(() => createQuestionFacts(pages, question, part));
  const { language, handedOver, answer, asked, isLacking, failed, found, holes } = facts.value;
  const words = wordsIn(interviewWords, language);
  const said = (text: Text) => <Spoken text={text} language={language} facts={holes} />;
  const wrong = failed.find(({ level }) => level === 'hard');
  const lacking = isLacking ? howToAnswer(pages, asked, part) : undefined;
  const error = wrong ? said(wrong.message) : lacking;
  const field = fieldLacking(asked, answer, part);
  // Read once, before the first row.
  const leadIn = part === '' || part === partsOf(asked)[0] ? asked.leadIn : undefined;
  return (
    // Without `autocomplete` off browsers write down which of its choices is chosen, to put it back after a restart.
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        pages.goOn();
      }}
    >
      {error === undefined ? null : (
        <ErrorSummary title={words.problem} about={found} errors={[{ field, text: error }]} />
      )}
      {wrong || failed.length === 0 ? null : (
        <SoftChecks
          words={words}
          found={found}
          doubts={failed.map(({ message }) => ({ field, text: said(message) }))}
          onConfirm={pages.confirm}
        />
      )}
      {leadIn === undefined ? null : <p class="interview__read">{said(leadIn)}</p>}
      {handedOver ? null : <Instruction question={asked} language={language} facts={holes} />}
      {handedOver || question.showCard === undefined ? null : (
        <CardOfAnswers question={asked} language={language} facts={holes} />
      )}
      <QuestionInput
        key={`${question.id} ${part}`}
        question={asked}
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
        {passingOf(question) === null ? (
          <Button look="secondary" onPress={pages.skip}>
            {words.skip}
          </Button>
        ) : null}
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

/** What is said where an answer is lacking: how one is given on this page, or that the interview does not finish without. */
function howToAnswer({ setup, interview }: InterviewPages, question: Question, part: string): string {
  const told = interview.peek();
  const words = wordsIn(interviewWords, told.design.language);
  if (isNeeded(setup.questionnaire, question, told)) return words.review.needed;
  if (partsOnPage(question, part).length > 1) return words.chooseRowsOrSkip;
  return optionsOf(question).length === 0 ? words.enterOrSkip : words.chooseOrSkip;
}
