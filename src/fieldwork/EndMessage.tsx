import { Spoken } from '../asking/questions/Spoken.tsx';
import { withEachTyped } from '../asking/survey/eachTyped.ts';
import { routeOf } from '../asking/survey/routing.ts';
import { shownFacts } from '../asking/survey/shownFacts.ts';
import type { InterviewPages } from './interviewPages.ts';

interface EndMessageProps {
  readonly pages: InterviewPages;
  /** What is said where the questionnaire says nothing of its own; null for nothing. */
  readonly usual: string | null;
}

/** Why the interview is over before its last question. It follows from the answers, so that it is there after a reload. */
export function EndMessage({ pages, usual }: EndMessageProps) {
  const interview = pages.interview.value;
  const { language } = interview.design;
  const { questionnaire, survey } = pages.setup;
  const { message, questions } = routeOf(questionnaire, interview);
  const last = questions.at(-1);
  if (message === null || last === undefined)
    return usual === null ? null : <p class="interview__read">{usual}</p>;
  const { endIf } = withEachTyped(questionnaire, last, interview);
  const showing = { told: interview, language, council: survey.councilName };
  return (
    <p class="interview__read interview__told">
      <Spoken
        text={endIf?.message ?? message}
        language={language}
        facts={shownFacts(questionnaire, last, showing)}
      />
    </p>
  );
}
