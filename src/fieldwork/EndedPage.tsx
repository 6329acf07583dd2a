import type { ScreenOut } from '../asking/questions/question.ts';
import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { EndMessage } from './EndMessage.tsx';
import type { InterviewPages } from './interviewPages.ts';

interface EndedPageProps {
  readonly pages: InterviewPages;
  readonly reason: ScreenOut;
}

/** For a resident whom the survey is not about. */
export function EndedPage({ pages, reason }: EndedPageProps) {
  const words = wordsIn(interviewWords, pages.interview.value.design.language).ended;
  return (
    <>
      <h1 class="interview__heading">{words.heading}</h1>
      <EndMessage pages={pages} usual={words[reason]} />
      <p class="interview__read">{words.nothingKept}</p>
      <div class="interview__actions">
        <Button onPress={pages.goOn}>{words.done}</Button>
      </div>
    </>
  );
}
