import { useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { navigate } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { CouncilFields } from './CouncilFields.tsx';
import { councilOption } from './councilOption.ts';
import { createNewSurveyState } from './newSurveyState.ts';
import { setupErrors } from './setupErrors.ts';
import { WardFields } from './WardFields.tsx';
import { QuestionFields, WaveFields } from './WaveFields.tsx';
import './setup.css';

const words = wordsIn(setupWords, 'en');

/** A new survey with its first wave, on one page. */
export function NewSurveyScreen({ device }: ScreenProps) {
  const [state] = useState(() => createNewSurveyState(device));
  const council = state.council.value;
  const chosen = useMemo(() => (council === null ? null : councilOption(council)), [council]);
  const problems = state.errors.value;
  const errors = useMemo(() => setupErrors(problems), [problems]);
  const form = state.survey.value;
  const save = async () => {
    const wave = await state.save();
    if (wave !== null) navigate(`wave/${wave}`);
  };
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <div class="govuk-grid-row">
        <form
          class="govuk-grid-column-two-thirds"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <ErrorSummary title={words.problemTitle} lead={words.notSaved} errors={errors} />
          <h1 class="govuk-heading-l">{words.newTitle}</h1>
          <p class="govuk-body-l">{words.newLead}</p>
          <h2 class="govuk-heading-m">{words.councilHeading}</h2>
          <CouncilFields state={state} chosen={chosen} errors={errors} />
          <h2 class="govuk-heading-m setup-part">{words.surveyHeading}</h2>
          <TextField
            id="survey-title"
            label={words.surveyTitle}
            hint={words.surveyTitleHint}
            error={errorOf(errors, 'survey-title')}
            value={form.title}
            onInput={(title) => state.changeSurvey({ title })}
          />
          <DateField
            id="retention"
            label={words.retention}
            hint={words.retentionHint}
            error={errorOf(errors, 'retention')}
            value={form.retention}
            onInput={(retention) => state.changeSurvey({ retention })}
          />
          <h2 class="govuk-heading-m setup-part">{words.wardsHeading}</h2>
          <WardFields state={state} errors={errors} />
          <h2 class="govuk-heading-m setup-part">{words.firstWaveHeading}</h2>
          <WaveFields form={state.wave.value} errors={errors} onChange={state.changeWave} />
          <h2 class="govuk-heading-m setup-part">{words.questionsHeading}</h2>
          <QuestionFields
            form={state.wave.value}
            errors={errors}
            onChange={state.changeWave}
            modules={state.modules.value}
            suggested={state.suggested.value}
            needs={state.needs}
          />
          {state.trouble.value === null ? null : <ProblemBox problem={state.trouble.value} />}
          <Button>{words.saveSurvey}</Button>
          <p class="govuk-hint">{words.nothingSaved}</p>
        </form>
      </div>
    </>
  );
}
