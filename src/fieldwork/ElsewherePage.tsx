import { Spoken } from '../asking/questions/Spoken.tsx';
import { shownFacts } from '../asking/survey/shownFacts.ts';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { notOpenedWords } from '../words/notOpened.ts';
import { AnswerSaid } from './AnswerSaid.tsx';
import type { LoadedInterview } from './openInterview.ts';
import { reviewRows } from './reviewRows.ts';

/** An interview that another tab has in hand: the answers as they stand there, and nothing to press. */
export function ElsewherePage({ draft, setup }: LoadedInterview) {
  const { language } = draft.design;
  const words = wordsIn(notOpenedWords, language);
  const showing = { told: draft, language, council: setup.survey.councilName };
  return (
    <>
      <h1 class="govuk-heading-l">{words.elsewhere}</h1>
      <ProblemBox problem={{ kind: 'openElsewhere' }} />
      <h2 class="govuk-heading-m">{words.soFar}</h2>
      <dl class="govuk-summary-list govuk-summary-list--no-actions review">
        {reviewRows(setup.questionnaire, draft).map((row) => {
          const facts = shownFacts(setup.questionnaire, row.question, showing);
          return (
            <div class="govuk-summary-list__row govuk-summary-list__row--no-actions" key={row.id}>
              <dt class="govuk-summary-list__key">
                <Spoken text={row.row ?? row.question.text} language={language} facts={facts} />
              </dt>
              <dd
                class={
                  row.said.length === 0
                    ? 'govuk-summary-list__value review__none'
                    : 'govuk-summary-list__value'
                }
              >
                <AnswerSaid row={row} language={language} facts={facts} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
