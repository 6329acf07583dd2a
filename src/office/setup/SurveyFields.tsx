import { DateField } from '../../ui/DateField.tsx';
import { errorOf } from '../../ui/ErrorSummary.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { CouncilFields, type CouncilFieldsProps } from './CouncilFields.tsx';
import { WardFields } from './WardFields.tsx';

const words = wordsIn(setupWords, 'en');

/** What an officer says of a survey: council, title, retention and wards. */
export function SurveyFields({ editing, errors, council }: CouncilFieldsProps) {
  const form = editing.survey.value;
  const isNew = council !== null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.councilHeading}</h2>
      <CouncilFields editing={editing} errors={errors} council={council} />
      <h2 class="govuk-heading-m setup-part">{words.surveyHeading}</h2>
      <TextField
        id="survey-title"
        label={words.surveyTitle}
        hint={words.surveyTitleHint}
        error={errorOf(errors, 'survey-title')}
        value={form.title}
        onInput={(title) => editing.changeSurvey({ title })}
      />
      <DateField
        id="retention"
        label={words.retention}
        hint={words.retentionHint}
        error={errorOf(errors, 'retention')}
        value={form.retention}
        onInput={(retention) => editing.changeSurvey({ retention })}
      />
      {isNew ? null : <p class="govuk-body">{words.editNameNote}</p>}
      <h2 class="govuk-heading-m setup-part">{words.wardsHeading}</h2>
      {isNew ? null : <p class="govuk-body">{words.editWardsNote}</p>}
      <WardFields editing={editing} errors={errors} />
    </>
  );
}
