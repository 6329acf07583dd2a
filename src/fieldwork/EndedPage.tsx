import type { ScreenOut } from '../asking/questions/question.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import { routeOf } from '../asking/survey/routing.ts';
import { shownFacts } from '../asking/survey/shownFacts.ts';
import type { Text } from '../core/text.ts';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import type { InterviewPages } from './interviewPages.ts';

const NONE = {};

interface EndedPageProps {
  readonly pages: InterviewPages;
  readonly reason: ScreenOut;
  /** What the questionnaire says here; null for the usual words. */
  readonly message: Text | null;
}

/** For a resident whom the survey is not about. */
export function EndedPage({ pages, reason, message }: EndedPageProps) {
  const interview = pages.interview.value;
  const { language } = interview.design;
  const words = wordsIn(interviewWords, language).ended;
  const { questionnaire, survey } = pages.setup;
  const last = routeOf(questionnaire, interview).questions.at(-1);
  const showing = { told: interview, language, council: survey.councilName };
  return (
    <>
      <h1 class="interview__heading">{words.heading}</h1>
      <p class="interview__read">
        {message === null ? (
          words[reason]
        ) : (
          <Spoken
            text={message}
            language={language}
            facts={last === undefined ? NONE : shownFacts(questionnaire, last, showing)}
          />
        )}
      </p>
      <p class="interview__read">{words.nothingKept}</p>
      <div class="interview__actions">
        <Button onPress={pages.goOn}>{words.done}</Button>
      </div>
    </>
  );
}
