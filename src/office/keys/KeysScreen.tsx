import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { keysWords } from '../../words/keys.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { SealingWork } from '../SealingWork.tsx';
import { SealedNow } from '../unlock/SealedNow.tsx';
import { KeepKeys } from './KeepKeys.tsx';
import { KeysInUse } from './KeysInUse.tsx';
import type { KeysPage } from './keysGround.ts';
import { createKeysState, type KeysState, type KeysStep } from './keysState.ts';
import { keysErrors } from './keysText.ts';
import { keysView } from './keysView.ts';
import { MakeKeys } from './MakeKeys.tsx';
import { TryKeys } from './TryKeys.tsx';

const words = wordsIn(keysWords, 'en');

/** The keys of a survey: made, saved, printed, tried, and in use. */
export function KeysScreen({ device, params }: ScreenProps) {
  const survey = params['survey'] ?? '';
  const [state] = useState(() => createKeysState(device, survey));
  useEffect(() => state.leave, [state]);
  return (
    <>
      <BackLink to={`#/survey/${survey}`}>{words.backToSurvey}</BackLink>
      <SealedNow device={device} />
      <LoadedPage loaded={state.page.value}>{(page) => <Page page={page} state={state} />}</LoadedPage>
    </>
  );
}

/** A page of the keys as each of its steps is drawn. */
export interface KeysPartProps {
  readonly page: KeysPage;
  readonly state: KeysState;
  readonly errors: readonly { readonly field: string; readonly text: string }[];
}

function Page({ page, state }: Pick<KeysPartProps, 'page' | 'state'>) {
  const found = state.errors.value;
  const errors = useMemo(() => keysErrors(found), [found]);
  const step = state.step(page);
  const { survey } = page;
  const { standing } = keysView(page);
  const work = state.work.value;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary title={words.problemTitle} lead={words.nothingKept} errors={errors} />
        <span class="govuk-caption-l">{survey.title}</span>
        <StepHeading step={step}>{titleOf(step, standing === 'inUse')}</StepHeading>
        <p class="govuk-body ui-no-print">
          <Tag colour={standing === 'inUse' ? 'green' : 'grey'}>{words.state[standing]}</Tag>
        </p>
        {work === null ? null : <SealingWork stop={state.stop}>{words.working[work]}</SealingWork>}
        {work === 'making' ? null : <Step step={step} page={page} state={state} errors={errors} />}
      </div>
    </div>
  );
}

function titleOf(step: KeysStep, isRenewal: boolean): string {
  if (step === 'keep') return words.keepTitle;
  if (step === 'try') return words.tryTitle;
  return step === 'make' && isRenewal ? words.renewTitle : words.title;
}

function Step({ step, ...props }: KeysPartProps & { readonly step: KeysStep }) {
  switch (step) {
    case 'make':
      return <MakeKeys {...props} />;
    case 'keep':
      return <KeepKeys {...props} />;
    case 'try':
      return <TryKeys {...props} />;
    case 'inUse':
      return <KeysInUse {...props} />;
  }
}
