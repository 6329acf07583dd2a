import { Button } from '../ui/Button.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { paperEntryWords } from '../words/paperEntry.ts';
import type { InterviewPages } from './interviewPages.ts';

/** Before the first answer of a questionnaire that came by post: for the member of staff who types it in. */
export function PaperPage({ pages }: { readonly pages: InterviewPages }) {
  const words = wordsIn(paperEntryWords, pages.interview.value.design.language);
  return (
    <>
      <h1 class="interview__heading">{words.heading(pages.setup.survey.councilName)}</h1>
      <p class="interview__read">{words.lead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {words.how.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div class="interview__actions">
        <Button onPress={pages.goOn}>{words.start}</Button>
        <Button look="secondary" onPress={pages.askToStop}>
          {words.notNow}
        </Button>
      </div>
    </>
  );
}
