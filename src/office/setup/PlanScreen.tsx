import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SampleType } from '../../asking/survey/design.ts';
import type { Device, ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Details } from '../../ui/Details.tsx';
import { ErrorSummary, errorOf } from '../../ui/ErrorSummary.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { planningWords } from '../../words/planning.ts';
import { setupWords } from '../../words/setup.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { Standing } from '../Standing.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import type { PlanBox, PlanForm } from './planForm.ts';
import { createPlanState, type PlanPage, type PlanState } from './planState.ts';
import { boxId, planErrors } from './planView.ts';
import { QuotaTables } from './QuotaTables.tsx';
import './setup.css';

const words = wordsIn(planningWords, 'en');
const { backToSurvey, problemTitle } = wordsIn(setupWords, 'en');

/** How many interviews a wave needs, what they could show, and its quotas. */
export function PlanScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createPlanState(device, survey));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{backToSurvey}</BackLink>
      <LoadedPage loaded={state.page.value}>
        {(page) => <Page page={page} state={state} device={device} />}
      </LoadedPage>
    </>
  );
}

interface PageProps {
  readonly page: PlanPage;
  readonly state: PlanState;
  readonly device: Device;
}

function Page({ page, state, device }: PageProps) {
  const found = state.faults.value;
  const errors = useMemo(() => planErrors(found), [found]);
  const form = state.form.value;
  const { survey, made, quotas } = page;
  return (
    <>
      <ErrorSummary title={problemTitle} lead={words.notWorked} errors={errors} />
      <span class="govuk-caption-l">{survey.title}</span>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Standing device={device} survey={survey} />
      <p class="govuk-body-l ui-no-print">{words.lead}</p>
      {form === null ? null : <Wishes form={form} state={state} errors={errors} />}
      {made === null ? (
        <>
          <h2 class="govuk-heading-m setup-part">{words.openTitle}</h2>
          <p class="govuk-body">{words.openText}</p>
        </>
      ) : (
        <>
          <PlanFigures made={made} />
          <QuotaTables
            survey={survey}
            sample={made.wish.sample}
            quotas={quotas}
            interviews={made.plan.interviews}
            onSave={() => void state.saveQuotas()}
          />
        </>
      )}
    </>
  );
}

/** Boxes that most officers leave as they begin. */
const RARE = ['weightsEffect', 'perPoint', 'correlation', 'population', 'power'] as const;

interface WishesProps {
  readonly form: PlanForm;
  readonly state: PlanState;
  readonly errors: ReturnType<typeof planErrors>;
}

function Wishes({ form, state, errors }: WishesProps) {
  const box = (name: PlanBox) => (
    <TextField
      key={name}
      id={boxId(name)}
      label={words.boxes[name].label}
      hint={words.boxes[name].hint}
      error={errorOf(errors, boxId(name))}
      value={form.boxes[name]}
      onInput={(text) => state.type(name, text)}
      inputMode="decimal"
      width={10}
    />
  );
  const isRareWrong = RARE.some((name) => errorOf(errors, boxId(name)) !== undefined);
  return (
    <form
      class="ui-no-print"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void state.work();
      }}
    >
      <h2 class="govuk-heading-m">{words.wishes}</h2>
      <Radios
        id="plan-sample"
        legend={words.sample}
        choices={(['random', 'quota', 'open'] as const).map((value) => ({
          value,
          label: words.samples[value].name,
          hint: words.samples[value].hint,
        }))}
        value={form.sample}
        onChange={(sample) => state.choose(sample as SampleType)}
      />
      {form.sample === 'open' ? null : (
        <>
          {box('margin')}
          {box('share')}
          {box('interviews')}
          {form.sample === 'random' ? box('responseRate') : null}
          <Details summary={words.more} open={isRareWrong}>
            {RARE.map(box)}
          </Details>
        </>
      )}
      {state.trouble.value === null ? null : <ProblemBox problem={state.trouble.value} />}
      <Button>{words.work}</Button>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {state.isWorked.value ? words.saved : ''}
      </p>
    </form>
  );
}
