import type { Device } from '../keeping/storage/device.ts';
import { navigate } from '../ui/navigate.ts';
import { AfterInterview } from './AfterInterview.tsx';
import type { Ending } from './fileInterview.ts';
import type { InterviewState, Phase } from './interviewState.ts';
import { ThanksPage } from './ThanksPage.tsx';
import { UnsafePart } from './UnsafePart.tsx';

interface OverPageProps {
  readonly device: Device;
  readonly state: InterviewState;
  readonly interview: string;
  readonly phase: Extract<Phase, { readonly at: 'over' }> & { readonly ending: Ending };
}

/** The last page of an interview: thanks, what is asked beside it, and the way to the next. */
export function OverPage({ phase, state, device, interview }: OverPageProps) {
  const problem = state.problem.value;
  return (
    <>
      {problem?.kind === 'unsafe' ? <UnsafePart unsafe={problem} /> : null}
      <ThanksPage
        {...phase}
        problem={problem?.kind === 'unsafe' ? null : problem}
        onNext={() =>
          state.beginNext((next) => navigate(next ? `interview/${next}` : `door/${phase.setup.wave.id}`))
        }
      >
        <AfterInterview {...phase} device={device} interview={interview} />
      </ThanksPage>
    </>
  );
}
