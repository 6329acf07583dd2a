import { computed, type ReadonlySignal } from '@preact/signals';
import type { Answer, Question } from '../asking/questions/question.ts';
import type { InterviewPages } from './interviewPages.ts';

/** What the page of a question shows beside the question itself. */
export interface QuestionFacts {
  readonly language: string;
  readonly handedOver: boolean;
  readonly answer: Answer | undefined;
  /** It was gone past without an answer it needs. */
  readonly isLacking: boolean;
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
    const { design, handedOver, answers } = pages.interview.value;
    const now: QuestionFacts = {
      language: design.language,
      handedOver,
      answer: answers[question.id],
      isLacking: pages.unanswered.value.includes(question),
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
    one.isLacking === other.isLacking
  );
}
