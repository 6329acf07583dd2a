import { later } from '../ui/later.tsx';
import type { BackCheckPartProps } from './BackCheckPart.tsx';
import type { Ending } from './fileInterview.ts';

interface AfterInterviewProps extends BackCheckPartProps {
  readonly ending: Ending;
}

/** On the last page of an interview with answers: what is asked beside it. Nothing where the survey does not ask. */
export function AfterInterview({ ending, ...props }: AfterInterviewProps) {
  if (ending !== 'finished' && ending !== 'partial') return null;
  return (
    <>
      <BackCheck {...props} />
      <Wishes {...props} />
    </>
  );
}

// Each by itself: what both lean on would else stand in the list of what an interview may need.
const BackCheck = later(async () => (await import('./BackCheckPart.tsx')).BackCheckPart);
const Wishes = later(async () => (await import('./WishesPart.tsx')).WishesPart);
