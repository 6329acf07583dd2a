import { computed, type ReadonlySignal } from '@preact/signals';
import { optionsOf } from '../asking/questions/kinds.ts';
import type { Answer, Check, Question } from '../asking/questions/question.ts';
import { askedAs } from '../asking/survey/askedAs.ts';
import { standingAnswer } from '../asking/survey/routing.ts';
import { type Facts, shownFacts } from '../asking/survey/shownFacts.ts';
import type { InterviewPages } from './interviewPages.ts';

/** What the page of a question shows beside the question itself. */
export interface QuestionFacts {
  readonly language: string;
  readonly handedOver: boolean;
  readonly answer: Answer | undefined;
  /** The question as this interview asks it. */
  readonly asked: Question;
  /** It was gone past without an answer it needs. */
  readonly isLacking: boolean;
  /** It was gone past with an answer that does not pass these. */
  readonly failed: readonly Check[];
  /** What stands in its texts for what is written in curly brackets. */
  readonly holes: Facts;
}

/**
 * Follows what one page shows. Only the open page follows: one that was left, or comes next, stays as it was drawn, so
 * that nothing is drawn that nobody sees.
 */
export function createQuestionFacts(
  pages: InterviewPages,
  question: Question,
  part: string,
): ReadonlySignal<QuestionFacts> {
  let drawn: QuestionFacts | null = null;
  const isOpen = () => {
    const view = pages.view.value;
    return view.at === 'question' && view.question === question && view.part === part;
  };
  return computed(() => {
    if (drawn !== null && !isOpen()) return drawn;
    const interview = pages.interview.value;
    const { questionnaire, survey } = pages.setup;
    const asked = askedAs(questionnaire, question, interview);
    const { language } = interview.design;
    const holes = shownFacts(questionnaire, question, {
      told: interview,
      language,
      council: survey.councilName,
    });
    const now: QuestionFacts = {
      language,
      handedOver: interview.handedOver,
      answer: standingAnswer(questionnaire, question, interview),
      asked: drawn !== null && offersSame(drawn.asked, asked) ? drawn.asked : asked,
      isLacking: pages.unanswered.value.includes(question),
      failed: pages.failed.value,
      holes: drawn !== null && showsSame(drawn.holes, holes) ? drawn.holes : holes,
    };
    drawn = drawn !== null && isSame(drawn, now) ? drawn : now;
    return drawn;
  });
}

function isSame(one: QuestionFacts, other: QuestionFacts): boolean {
  return (
    one.answer === other.answer &&
    one.language === other.language &&
    one.handedOver === other.handedOver &&
    one.asked === other.asked &&
    one.isLacking === other.isLacking &&
    one.failed === other.failed &&
    one.holes === other.holes
  );
}

function showsSame(one: Facts, other: Facts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One question says the same, and offers the same options in the same order. */
function offersSame(one: Question, other: Question): boolean {
  if (one === other) return true;
  const codes = (question: Question) => optionsOf(question).map(({ code }) => code);
  return one.text === other.text && codes(one).join() === codes(other).join();
}
