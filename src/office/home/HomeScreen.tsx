import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../../core/day.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { later } from '../../ui/later.tsx';
import { navigate } from '../../ui/navigate.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { dayInWords } from '../../words/days.ts';
import { homeWords } from '../../words/home.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { setupWords } from '../../words/setup.ts';
import { BackedUpText } from '../intake/BackedUpText.tsx';
import { londonDay, londonTime } from '../londonTime.ts';
import { DuePart } from './DuePart.tsx';
import {
  createHomeState,
  type HomeList,
  type HomeState,
  type HomeSurvey,
  type Unfinished,
} from './homeState.ts';
import { WaveCard } from './WaveCard.tsx';
import './HomeScreen.css';

const words = wordsIn(homeWords, 'en');
const { toKeys } = wordsIn(setupWords, 'en');
const Wanted = later(async () => (await import('../unlock/WantedPart.tsx')).WantedPart);
const tiles = [
  { to: '#/new', tile: words.newSurvey },
  { to: '#/start', tile: words.startInterview },
  { to: '#/results', tile: words.results },
  { to: '#/figures', tile: words.figures },
  { to: '#/bring-in', tile: words.bringIn },
  { to: '#/import', tile: words.importAnswers },
  { to: '#/back-up', tile: words.backUp },
] as const;

/** What this is, what one can do, and what is on this device. */
export function HomeScreen({ device }: ScreenProps) {
  const [state] = useState(() => createHomeState(device));
  useEffect(() => state.stop, [state]);
  const wanted = state.due.value?.wanted.value ?? null;
  return (
    <>
      {wanted === null ? null : <Wanted device={device} wanted={wanted} />}
      <div hidden={wanted !== null}>
        <Page state={state} today={device.world.today()} />
      </div>
    </>
  );
}

interface PageProps {
  readonly state: HomeState;
  readonly today: Day;
}

function Page({ state, today }: PageProps) {
  const list = state.list.value;
  const due = state.due.value;
  return (
    <>
      <h1 class="govuk-heading-xl home-title">{words.title}</h1>
      {state.lost.value === null ? null : (
        <>
          <ProblemBox problem={state.lost.value} />
          <Button look="secondary" onPress={() => void state.acceptLoss()}>
            {words.lossRead}
          </Button>
        </>
      )}
      <p class="govuk-body-l home-lead">{words.lead}</p>
      <div class="home-sample">
        <Button look="start" onPress={() => navigate('sample')}>
          {words.sampleButton}
        </Button>
        <p class="govuk-body">{words.sampleHint}</p>
      </div>
      {list.at === 'ready' && list.unfinished.length > 0 ? <UnfinishedList all={list.unfinished} /> : null}
      <nav aria-label={words.actions}>
        <ul class="home-tiles">
          {tiles.map(({ to, tile }) => (
            <li class="home-tile" key={to}>
              <a class="govuk-link" href={to}>
                {tile.name}
              </a>
              <span class="govuk-body-s">{tile.meaning}</span>
            </li>
          ))}
        </ul>
      </nav>
      {due === null ? null : <DuePart due={due} />}
      <h2 class="govuk-heading-l">{words.surveys}</h2>
      <Surveys list={list} state={state} today={today} />
    </>
  );
}

function UnfinishedList({ all }: { readonly all: readonly Unfinished[] }) {
  return (
    <section class="home-unfinished" aria-labelledby="unfinished">
      <h2 class="govuk-heading-m" id="unfinished">
        {words.unfinished}
      </h2>
      <ul class="govuk-list">
        {all.map(({ interview, wave, survey, isLeft }) => {
          const { id, startedAt, answered } = interview;
          return (
            <li class="home-unfinished-item" key={id}>
              <span>
                <strong>{words.unfinishedOf(wave, survey)}</strong>
                <br />
                {words.begun(dayInWords(londonDay(startedAt)), londonTime(startedAt), answered)}
              </span>
              <ButtonLink to={isLeft ? '#/left' : `#/interview/${id}`} look={isLeft ? 'secondary' : 'main'}>
                {isLeft ? words.openLeft : words.resume}
                <span class="govuk-visually-hidden">
                  {words.ofWave(`${words.unfinishedOf(wave, survey)}, ${londonTime(startedAt)}`)}
                </span>
              </ButtonLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Surveys({ list, state, today }: PageProps & { readonly list: HomeList }) {
  switch (list.at) {
    case 'loading':
      return <p class="govuk-body">{words.loading}</p>;
    case 'problem':
      return <ProblemBox problem={list.problem} />;
    case 'ready':
      return list.surveys.length === 0 ? (
        <div class="home-empty">
          <h3 class="govuk-heading-s">{words.emptyTitle}</h3>
          <p class="govuk-body">{words.empty}</p>
          <p class="govuk-body">{words.usedBefore}</p>
        </div>
      ) : (
        <>
          {list.surveys.some(({ survey, keys }) => !survey.simulated && keys !== 'inUse') ? (
            <Warning>{words.notSealed}</Warning>
          ) : null}
          {list.surveys.map((one) => (
            <SurveyPart overview={one} state={state} today={today} key={one.survey.id} />
          ))}
        </>
      );
  }
}

function SurveyPart({ overview, state, today }: PageProps & { readonly overview: HomeSurvey }) {
  const { survey, waves, keys } = overview;
  const backedUp = state.due.value?.seen.value?.all.find((one) => one.survey.id === survey.id);
  return (
    <section class="home-survey" aria-labelledby={`survey-${survey.id}`}>
      <h3 class="govuk-heading-m home-survey-title" id={`survey-${survey.id}`}>
        <a class="govuk-link" href={`#/survey/${survey.id}`}>
          {survey.title}
        </a>
        {` ${survey.councilName} `}
        {survey.simulated ? <Tag colour="purple">{words.simulated}</Tag> : null}
      </h3>
      {survey.simulated ? (
        <p class="govuk-body home-survey-links">
          <a class="govuk-link" href="#/practice">
            {words.practise}
          </a>
          <a class="govuk-link" href={`#/survey/${survey.id}/delete`}>
            {words.removeSimulated}
          </a>
        </p>
      ) : (
        <p class="govuk-body home-survey-links">
          <a class="govuk-link" href={`#/survey/${survey.id}/keys`}>
            {toKeys[keys]}
            <span class="govuk-visually-hidden">{words.ofWave(survey.title)}</span>
          </a>
          <a class="govuk-link" href={`#/survey/${survey.id}/tablets`}>
            {words.tablets}
            <span class="govuk-visually-hidden">{words.ofWave(survey.title)}</span>
          </a>
        </p>
      )}
      {backedUp === undefined ? null : (
        <p class="govuk-body">
          <BackedUpText backedUp={backedUp} today={today} />
        </p>
      )}
      {waves.length === 0 ? (
        <p class="govuk-body">
          {words.noWaves}{' '}
          <a class="govuk-link" href={`#/survey/${survey.id}/wave/new`}>
            {words.newWave}
          </a>
        </p>
      ) : (
        <ul class="home-waves">
          {waves.map(({ wave, counts }) => (
            <li key={wave.id}>
              <WaveCard wave={wave} counts={counts} state={state} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
