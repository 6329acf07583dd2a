import type { ScreenOut } from '../asking/questions/question.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import type { Text } from '../core/text.ts';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import type { InterviewPages } from './interviewPages.ts';

interface EndedPageProps {
  readonly pages: InterviewPages;
  readonly reason: ScreenOut;
  /** What the questionnaire says here; null for the usual words. */
  readonly message: Text | null;
}

/** For a resident whom the survey is not about. */
export function EndedPage({ pages, reason, message }: EndedPageProps) {
  const { language } = pages.interview.value.design;
  const words = wordsIn(interviewWords, language).ended;
  const facts = { council: pages.setup.survey.councilName };
  return (
    <>
      <h1 class="interview__heading">{words.heading}</h1>
      <p class="interview__read">
        {message === null ? words[reason] : <Spoken text={message} language={language} facts={facts} />}
      </p>
      <p class="interview__read">{words.nothingKept}</p>
      <div class="interview__actions">
        <Button onPress={pages.goOn}>{words.done}</Button>
      </div>
    </>
  );
}
