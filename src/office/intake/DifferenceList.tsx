import type { SurveyDifferences } from '../../keeping/transfer/differences.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { intakeWords } from '../../words/intake.ts';
import { differenceTexts } from './differenceText.ts';

const words = wordsIn(intakeWords, 'en').differences;

/** What a file says otherwise of surveys that are here, and that it is left as it is. */
export function DifferenceList({ surveys }: { readonly surveys: readonly SurveyDifferences[] }) {
  if (surveys.length === 0) return null;
  return (
    <section aria-labelledby="differences">
      <h2 class="govuk-heading-m" id="differences">
        {words.title}
      </h2>
      {surveys.map(({ survey, differences }) => (
        <div key={survey.id}>
          <p class="govuk-body">{words.stays(survey.title)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {differences.flatMap(differenceTexts).map((text, place) => (
              <li key={`${place} ${text}`}>{text}</li>
            ))}
          </ul>
        </div>
      ))}
      <p class="govuk-body">{words.todo}</p>
    </section>
  );
}
