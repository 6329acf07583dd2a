import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { navigateInstead } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { sampleWords } from '../../words/sample.ts';
import { createSampleState, type SampleState, type SampleStep } from './sampleState.ts';

const words = wordsIn(sampleWords, 'en');
const order: readonly SampleStep[] = ['looking', 'making', 'keeping', 'opening'];

/** Makes the sample council as soon as it is opened, and goes on to its results. */
export function SampleScreen({ device }: ScreenProps) {
  const [state] = useState(() => {
    const made = createSampleState(device);
    void make(made);
    return made;
  });
  const problem = state.problem.value;
  const step = state.step.value;
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      {problem === null ? (
        <>
          <p class="govuk-body" role="status">
            {words.steps[step]}
          </p>
          <progress aria-label={words.progress} max={order.length} value={order.indexOf(step) + 1} />
        </>
      ) : (
        <>
          <ProblemBox problem={problem} />
          <Button onPress={() => void make(state)}>{words.again}</Button>
        </>
      )}
    </>
  );
}

async function make(state: SampleState): Promise<void> {
  const wave = await state.make();
  // Back from the results leads home and not here, where the results would open again.
  if (wave !== null) navigateInstead(`results/${wave}`);
}
