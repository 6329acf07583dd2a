import { useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { navigate } from '../../ui/navigate.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { councilOption } from './councilOption.ts';
import { createNewSurveyState } from './newSurveyState.ts';
import { SetupFrame } from './SetupFrame.tsx';
import { SurveyFields } from './SurveyFields.tsx';
import { setupErrors } from './setupErrors.ts';
import { TemplateField } from './TemplateField.tsx';
import { QuestionFields, WaveFields } from './WaveFields.tsx';

const words = wordsIn(setupWords, 'en');

/** A new survey with its first wave, on one page. */
export function NewSurveyScreen({ device }: ScreenProps) {
  const [state] = useState(() => createNewSurveyState(device));
  const council = state.council.value;
  const chosen = useMemo(() => (council === null ? null : councilOption(council)), [council]);
  const problems = state.errors.value;
  const errors = useMemo(() => setupErrors(problems), [problems]);
  const save = async () => {
    const wave = await state.save();
    if (wave !== null) navigate(`wave/${wave}`);
  };
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <SetupFrame
        title={words.newTitle}
        lead={words.newLead}
        standing={null}
        errors={errors}
        trouble={state.trouble.value}
        button={words.saveSurvey}
        onSave={() => void save()}
      >
        <SurveyFields editing={state} errors={errors} council={{ chosen, choose: state.choose }} />
        <h2 class="govuk-heading-m setup-part">{words.firstWaveHeading}</h2>
        <WaveFields form={state.wave.value} errors={errors} onChange={state.changeWave} />
        <h2 class="govuk-heading-m setup-part">{words.questionsHeading}</h2>
        <TemplateField
          templates={state.templates.value}
          chosen={state.template.value}
          onChoose={state.beginFrom}
        />
        <QuestionFields
          form={state.wave.value}
          errors={errors}
          onChange={state.changeWave}
          modules={state.modules.value}
          suggested={state.suggested.value}
          welsh={state.welsh.value}
          needs={state.needs}
        />
      </SetupFrame>
    </>
  );
}
