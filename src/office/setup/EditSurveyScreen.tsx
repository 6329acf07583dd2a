import { useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { navigate } from '../../ui/navigate.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { Standing } from '../Standing.tsx';
import { createEditSurveyState } from './editSurveyState.ts';
import { SetupFrame } from './SetupFrame.tsx';
import { SurveyFields } from './SurveyFields.tsx';
import { setupErrors } from './setupErrors.ts';

const words = wordsIn(setupWords, 'en');

/** What an officer can change of a survey after it was saved. */
export function EditSurveyScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createEditSurveyState(device, survey));
  const problems = state.editing.errors.value;
  const errors = useMemo(() => setupErrors(problems), [problems]);
  const save = async () => {
    if (await state.save()) navigate(`survey/${survey}`);
  };
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{words.backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(edited) => (
          <SetupFrame
            title={words.editTitle}
            lead={words.editLead(edited.title)}
            standing={<Standing device={device} survey={edited} />}
            errors={errors}
            trouble={state.trouble.value}
            button={words.saveChanges}
            onSave={() => void save()}
          >
            <SurveyFields editing={state.editing} errors={errors} council={null} />
          </SetupFrame>
        )}
      </LoadedPage>
    </>
  );
}
