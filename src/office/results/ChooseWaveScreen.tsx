import { useState } from 'preact/hooks';
import type { SurveyOverview } from '../../keeping/storage/counts.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { navigate } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { daysInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { modeName } from '../../words/method.ts';
import { resultsWords } from '../../words/results.ts';
import { type ChoiceList, createChooseWaveState } from './chooseWaveState.ts';
import './results.css';

const words = wordsIn(resultsWords, 'en');

/** Which wave's results to look at. */
export function ChooseWaveScreen({ device }: ScreenProps) {
  const [state] = useState(() => createChooseWaveState(device));
  return (
    <>
      <BackLink to="#/">{words.home}</BackLink>
      <h1 class="govuk-heading-xl">{words.chooseTitle}</h1>
      <Choices list={state.list.value} />
    </>
  );
}

function Choices({ list }: { readonly list: ChoiceList }) {
  switch (list.at) {
    case 'loading':
      return <p class="govuk-body">{words.loading}</p>;
    case 'problem':
      return <ProblemBox problem={list.problem} />;
    case 'ready':
      return list.surveys.length === 0 ? (
        <>
          <p class="govuk-body-l">{words.noWaves}</p>
          <p class="govuk-body">{words.noWavesTodo}</p>
          <div class="govuk-button-group">
            <Button onPress={() => navigate('sample')}>{words.trySample}</Button>
            <ButtonLink to="#/new" look="secondary">
              {words.newSurvey}
            </ButtonLink>
          </div>
        </>
      ) : (
        <>
          <p class="govuk-body-l">{words.chooseLead}</p>
          {list.surveys.map((one) => (
            <SurveyWaves key={one.survey.id} overview={one} />
          ))}
        </>
      );
  }
}

function SurveyWaves({ overview: { survey, waves } }: { readonly overview: SurveyOverview }) {
  return (
    <section class="result-survey" aria-labelledby={`survey-${survey.id}`}>
      <h2 class="govuk-heading-m" id={`survey-${survey.id}`}>
        {survey.title} {survey.simulated ? <Tag colour="purple">{words.simulated}</Tag> : null}
      </h2>
      <ul class="govuk-list">
        {waves.map(({ wave, counts }) => (
          <li class="result-wave" key={wave.id}>
            <a class="govuk-link govuk-!-font-weight-bold" href={`#/results/${wave.id}`}>
              {wave.title}
            </a>
            <span class="govuk-body-s">
              {[
                daysInWords(wave.from, wave.to),
                modeName(wave.mode, 'en').toLowerCase(),
                words.broughtIn(counts.broughtIn),
              ].join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
