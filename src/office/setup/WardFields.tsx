import { DateField } from '../../ui/DateField.tsx';
import { errorOf, type FieldError } from '../../ui/ErrorSummary.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import type { SurveyEditing } from './surveyEditing.ts';

const words = wordsIn(setupWords, 'en');

interface WardFieldsProps {
  readonly editing: SurveyEditing;
  readonly errors: readonly FieldError[];
}

/** The list of wards, typed or from a file, with its date. */
export function WardFields({ editing, errors }: WardFieldsProps) {
  const form = editing.survey.value;
  const read = editing.wards.value;
  const wrong = errors.filter((error) => error.field === 'wards').map((error) => error.text);
  return (
    <>
      <p class="govuk-body">{words.wardsLead}</p>
      <TextField
        id="wards"
        label={words.wards}
        hint={words.wardsHint}
        error={wrong.length === 0 ? undefined : wrong.join('. ')}
        lines={6}
        value={form.wards}
        onInput={(wards) => editing.changeSurvey({ wards })}
      />
      <p class="govuk-body setup-read" role="status">
        {read === null ? null : words.wardsRead(read.count, read.withTargets, read.scaledFrom)}
      </p>
      <FileField
        id="wards-file"
        label={words.wardsFile}
        hint={words.wardsFileHint}
        accept=".csv,.tsv,.txt"
        error={errorOf(errors, 'wards-file')}
        onFiles={([file]) => void (file && editing.openWards(file))}
      />
      <DateField
        id="wards-edition"
        label={words.wardsEdition}
        hint={words.wardsEditionHint}
        error={errorOf(errors, 'wards-edition')}
        value={form.wardsEdition}
        onInput={(wardsEdition) => editing.changeSurvey({ wardsEdition })}
      />
    </>
  );
}
