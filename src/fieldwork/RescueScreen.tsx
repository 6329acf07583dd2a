import { useState } from 'preact/hooks';
import type { ScreenProps } from '../keeping/storage/device.ts';
import { BackLink } from '../ui/BackLink.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { rescueWords } from '../words/rescue.ts';
import { createRescueState } from './rescueState.ts';

const words = wordsIn(rescueWords, 'en');

/** For when the app cannot open its stores: asks neither of them for more than what lies in it. */
export function RescueScreen({ device }: ScreenProps) {
  const [state] = useState(() => createRescueState(device));
  const view = state.view.value;
  return (
    <>
      <BackLink to="#/start">{words.back}</BackLink>
      {view.at === 'problem' ? <ProblemBox problem={view.problem} /> : null}
      {view.at === 'made' ? (
        <Banner id="made" title={words.madeTitle} success={true}>
          <p class="govuk-notification-banner__heading">{words.made(view.file, view.interviews)}</p>
          <p class="govuk-body">{view.isSealed ? words.sealed : words.notSealed}</p>
        </Banner>
      ) : null}
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body-l">{words.lead}</p>
      <p class="govuk-body">{words.next}</p>
      {view.at === 'busy' ? (
        <p class="govuk-body" role="status">
          {words.busy}
        </p>
      ) : (
        <Button onPress={() => void state.save()}>{words.save}</Button>
      )}
    </>
  );
}
