import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { toplineWords } from '../../words/topline.ts';
import { GapNote } from './GapNote.tsx';
import { NotReady } from './NotReady.tsx';
import { OpenSample } from './OpenSample.tsx';
import { ToplineQuestionView } from './ToplineQuestionView.tsx';
import { createToplineState, type ToplinePage } from './toplineState.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './topline.css';

const words = wordsIn(toplineWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** The questionnaire of a wave as it was asked, with the results at every answer, to be printed. */
export function ToplineScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createToplineState(device, params));
  const page = state.page.value;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      {page.at === 'ready' ? (
        <Ready page={page} device={device} />
      ) : (
        <NotReady title={words.title} page={page} />
      )}
    </>
  );
}

interface ReadyProps extends Pick<ScreenProps, 'device'> {
  readonly page: ToplinePage & { readonly at: 'ready' };
}

function Ready({ page, device }: ReadyProps) {
  const { survey, wave } = page;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={words.title} open="topline" simulated={page.simulated} />
      {wave.sample === 'open' ? <OpenSample /> : null}
      <p class="govuk-body-l topline-lead">{words.lead}</p>
      <section aria-labelledby="topline-method" class="topline-method">
        <h2 class="govuk-heading-s" id="topline-method">
          {words.method}
        </h2>
        <p class="govuk-body-s">{`${page.method.join('. ')}.`}</p>
      </section>
      <GapNote device={device} survey={survey} />
      <div class="ui-no-print">
        <Button look="secondary" onPress={() => globalThis.print()}>
          {words.print}
        </Button>
      </div>
      {page.modules.map((module) => (
        <section key={module.key} aria-labelledby={`topline-${module.key}`}>
          <h2 class="govuk-heading-m topline-module" id={`topline-${module.key}`}>
            {module.title}
          </h2>
          {module.questions.map((question) => (
            <ToplineQuestionView key={question.key} question={question} />
          ))}
        </section>
      ))}
    </>
  );
}
