import type { Question } from '../asking/questions/question.ts';
import { Spoken } from '../asking/questions/Spoken.tsx';
import { failedChecks } from '../asking/survey/answerChecks.ts';
import { withEachTyped } from '../asking/survey/eachTyped.ts';
import { shownFacts } from '../asking/survey/shownFacts.ts';
import { fillIn, type Text, textIn } from '../core/text.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';
import { problemText } from '../words/problems.ts';
import { AnswerSaid } from './AnswerSaid.tsx';
import { EndMessage } from './EndMessage.tsx';
import type { InterviewPages } from './interviewPages.ts';
import { reviewRows } from './reviewRows.ts';
import { StopButton } from './StopButton.tsx';

/** Every answer with a way to change it, before the interview is finished. */
export function ReviewPage({ pages }: { readonly pages: InterviewPages }) {
  const interview = pages.interview.value;
  const { language } = interview.design;
  const words = wordsIn(interviewWords, language);
  const { questionnaire, survey } = pages.setup;
  const showing = { told: interview, language, council: survey.councilName };
  const factsOf = (question: Question) => shownFacts(questionnaire, question, showing);
  const lacking = pages.unanswered.value.map((question) => withEachTyped(questionnaire, question, interview));
  const rows = reviewRows(questionnaire, interview);
  const said = (text: Text, question: Question) => (
    <Spoken text={text} language={language} facts={factsOf(question)} />
  );
  const whyLacking = (question: Question) => {
    const failed = failedChecks(questionnaire, question, interview);
    const wrong = failed.find(({ level }) => level === 'hard');
    return wrong
      ? said(wrong.message, question)
      : words.review.required(fillIn(textIn(question.text, language).text, factsOf(question)));
  };
  const errors = lacking.map((question) => ({
    field: rows.find((row) => row.question === question)?.id ?? '',
    text: whyLacking(question),
  }));
  const problem = { kind: 'unanswered', questions: lacking.map(({ id }) => id) } as const;
  const { what, safe, todo } = problemText(problem, language);
  const lead = `${what} ${safe} ${todo}`;
  return (
    <>
      <ErrorSummary title={words.problem} lead={lead} about={pages.unanswered.value} errors={errors} />
      <h1 class="interview__heading">{words.review.heading}</h1>
      <EndMessage pages={pages} usual={null} />
      <p class="interview__read">{words.review.lead}</p>
      <dl class="govuk-summary-list review">
        {rows.map((row, at) => (
          <div class="govuk-summary-list__row" key={row.id}>
            <dt class="govuk-summary-list__key">
              {row.row && rows[at - 1]?.question !== row.question ? (
                <div class="govuk-hint">{said(row.question.text, row.question)} </div>
              ) : null}
              {said(row.row ?? row.question.text, row.question)}
            </dt>
            <dd
              class={
                row.said.length === 0 ? 'govuk-summary-list__value review__none' : 'govuk-summary-list__value'
              }
            >
              <AnswerSaid row={row} language={language} facts={factsOf(row.question)} />
              {lacking.includes(row.question) ? (
                <p class="govuk-error-message">{words.review.needed}</p>
              ) : null}
            </dd>
            <dd class="govuk-summary-list__actions">
              <button
                type="button"
                class="govuk-link ui-plain ui-link review__change"
                id={row.id}
                onClick={() => pages.change(row.question, pages.paging.value === 'oneRow' ? row.part : '')}
              >
                {words.review.change}
                <span class="govuk-visually-hidden">
                  {' '}
                  {said(row.question.text, row.question)} {row.row && said(row.row, row.question)}
                </span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <div class="interview__actions">
        <Button onPress={pages.goOn}>{words.review.finish}</Button>
      </div>
      <StopButton text={words.stop} onPress={pages.askToStop} />
    </>
  );
}
