import { computed, type ReadonlySignal } from '@preact/signals';
import { optionsOf, partsOf } from '../asking/questions/kinds.ts';
import type { Answer, Check, Question } from '../asking/questions/question.ts';
import { askedAs } from '../asking/survey/askedAs.ts';
import { standingAnswer } from '../asking/survey/routing.ts';
import { type Facts, shownFacts } from '../asking/survey/shownFacts.ts';
import type { InterviewPages } from './interviewPages.ts';
import { presetOn } from './presetOn.ts';

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
  /** Either of them, another each time it is found. */
  readonly found: unknown;
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
    const [unanswered, failed] = [pages.unanswered.value, pages.failed.value];
    const now: QuestionFacts = {
      language,
      handedOver: interview.handedOver,
      answer: standingAnswer(questionnaire, question, presetOn(pages.setup, interview, { question, part })),
      asked: drawn !== null && offersSame(drawn.asked, asked) ? drawn.asked : asked,
      isLacking: unanswered.includes(question),
      failed,
      found: failed.length > 0 ? failed : unanswered,
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
    one.found === other.found &&
    one.holes === other.holes
  );
}

function showsSame(one: Facts, other: Facts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** One question says the same, and offers the same options and rows in the same order. */
function offersSame(one: Question, other: Question): boolean {
  if (one === other) return true;
  const listed = (question: Question) => [
    ...optionsOf(question).map(({ code }) => code),
    ...partsOf(question),
  ];
  return one.text === other.text && listed(one).join() === listed(other).join();
}
