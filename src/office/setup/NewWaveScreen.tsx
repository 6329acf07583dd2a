import { useMemo, useState } from 'preact/hooks';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { navigate } from '../../ui/navigate.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { planningWords } from '../../words/planning.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { Standing } from '../Standing.tsx';
import { createNewWaveState, type NewWavePage, type NewWaveState } from './newWaveState.ts';
import { SetupFrame } from './SetupFrame.tsx';
import { setupErrors } from './setupErrors.ts';
import { TemplateField } from './TemplateField.tsx';
import { QuestionFields, WaveFields } from './WaveFields.tsx';

const words = wordsIn(setupWords, 'en');
const { link: planLink } = wordsIn(planningWords, 'en');

/** A new wave of a survey, copied from the one named in the address or from the newest. */
export function NewWaveScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createNewWaveState(device, survey, copiedFrom()));
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{words.backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => <Page page={page} state={state} device={device} />}
      </LoadedPage>
    </>
  );
}

function copiedFrom(): string | null {
  return new URLSearchParams(globalThis.location.hash.split('?')[1] ?? '').get('from');
}

interface PageProps {
  readonly page: NewWavePage;
  readonly state: NewWaveState;
  readonly device: Device;
}

function Page({ page, state, device }: PageProps) {
  const problems = state.errors.value;
  const errors = useMemo(() => setupErrors(problems), [problems]);
  const form = state.form.value;
  const save = async () => {
    const wave = await state.save();
    if (wave !== null) navigate(`wave/${wave}`);
  };
  return (
    <SetupFrame
      title={words.newWaveTitle}
      lead={words.newWaveLead(page.survey.title)}
      standing={<Standing device={device} survey={page.survey} />}
      errors={errors}
      trouble={state.trouble.value}
      button={words.saveWave}
      onSave={() => void save()}
    >
      {page.source === null ? null : (
        <p class="govuk-inset-text">{words.copiedFrom(page.source.wave.title)}</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`#/survey/${page.survey.id}/plan`}>
          {planLink}
        </a>
      </p>
      <WaveFields form={form} errors={errors} onChange={state.change} />
      <h2 class="govuk-heading-m setup-part">{words.questions}</h2>
      <TemplateField templates={page.templates} chosen={state.template.value} onChoose={state.beginFrom} />
      <QuestionFields
        form={form}
        errors={errors}
        onChange={state.change}
        modules={page.modules}
        suggested={state.suggested.value}
        welsh={state.welsh.value}
        needs={page.needs}
      />
    </SetupFrame>
  );
}
