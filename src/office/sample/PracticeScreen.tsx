import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { navigate } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { sampleWords } from '../../words/sample.ts';
import { createPracticeState } from './practiceState.ts';

const words = wordsIn(sampleWords, 'en');

/** Leads to an interview with nobody real, in which anybody can practise before there are keys. */
export function PracticeScreen({ device }: ScreenProps) {
  const [state] = useState(() => createPracticeState(device));
  const problem = state.problem.value;
  const go = async () => {
    const wave = await state.prepare();
    if (wave !== null) navigate(`start?wave=${wave}`);
  };
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <h1 class="govuk-heading-l">{words.practise}</h1>
      {problem === null ? null : <ProblemBox problem={problem} />}
      <p class="govuk-body-l">{words.practiseLead}</p>
      <p class="govuk-body">{words.practiseGone}</p>
      <Button onPress={() => void go()}>{words.practiseStart}</Button>
    </>
  );
}
