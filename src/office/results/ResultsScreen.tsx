import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Wave } from '../../asking/survey/survey.ts';
import type { WaveChange } from '../../counting/analysis/comparison.ts';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { addressQuery } from '../../ui/addressQuery.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Details } from '../../ui/Details.tsx';
import { navigate } from '../../ui/navigate.ts';
import { Warning } from '../../ui/Warning.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { modesNamed } from '../../words/method.ts';
import { resultsWords } from '../../words/results.ts';
import { topicLabel } from '../../words/topics.ts';
import { Controls } from './Controls.tsx';
import { changeTests, changeViews, namedRound, namesInTime } from './changeView.ts';
import { GapNote } from './GapNote.tsx';
import { Headlines } from './Headlines.tsx';
import { JumpList } from './JumpList.tsx';
import { jumpGroups } from './jumpGroups.ts';
import { MethodLine } from './MethodLine.tsx';
import { NotReady } from './NotReady.tsx';
import { OpenSample } from './OpenSample.tsx';
import { PrintButtons } from './PrintButtons.tsx';
import { QuestionList } from './QuestionList.tsx';
import { createResultsState, type ResultsPage, type ResultsState } from './resultsState.ts';
import { WaveChoice } from './WaveChoice.tsx';
import { WavePages } from './WavePages.tsx';
import './results.css';

const words = wordsIn(resultsWords, 'en');

/** The results of one wave: headlines, then every question with its chart and its table. */
export function ResultsScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createResultsState(device, params, addressQuery));
  useEffect(() => addressQuery.follow((query) => void state.follow(query)), [state]);
  const page = state.page.value;
  return (
    <>
      <BackLink to="#/results">{words.chooseTitle}</BackLink>
      {page.at === 'ready' ? (
        <Ready page={page} state={state} device={device} />
      ) : (
        <NotReady title={words.results} page={page} />
      )}
    </>
  );
}

type ReadyPage = ResultsPage & { readonly at: 'ready' };

interface ReadyProps extends Pick<ScreenProps, 'device'> {
  readonly page: ReadyPage;
  readonly state: ResultsState;
}

function Ready({ page, state, device }: ReadyProps) {
  const { survey, wave, results } = page;
  const noted = [...results.everyone, ...results.people][0]?.note;
  const people = (results.kinds.complete ?? 0) + (results.kinds.partial ?? 0);
  return (
    <>
      <span class="govuk-caption-xl">{survey.title}</span>
      <h1 class="govuk-heading-xl">{wave.title}</h1>
      <WavePages wave={wave.id} open="results" simulated={results.simulated} />
      <GapNote device={device} survey={survey} />
      {people === 0 ? (
        <>
          <p class="govuk-body-l">{words.noAnswers}</p>
          <p class="govuk-body">{words.noAnswersTodo}</p>
          <ButtonLink to="#/bring-in">{words.bringIn}</ButtonLink>
        </>
      ) : (
        <>
          {wave.sample === 'open' ? <OpenSample /> : null}
          <p class="govuk-body-l">
            {words.lead(people, modesNamed(noted ?? wave, 'en'), wave.from, wave.to)}
          </p>
          <p class="govuk-body-s result-method">
            {page.response.length === 0 ? words.responseRate[wave.sample] : `${page.response.join('. ')}.`}
          </p>
          <Weighting page={page} />
          <Figures page={page} state={state} />
        </>
      )}
    </>
  );
}

function Weighting({ page }: { readonly page: ReadyPage }) {
  const { status } = page.results.weights;
  if (status !== 'refused' && status !== 'askFirst') return null;
  return (
    <Warning>
      {words.notWeighted}{' '}
      <a class="govuk-link" href={`#/results/${page.wave.id}/weights`}>
        {words.notWeightedTodo}
      </a>
    </Warning>
  );
}

function Figures({ page, state }: { readonly page: ReadyPage; readonly state: ResultsState }) {
  const { wave, waves, published, questionnaires, results, settings, reader } = page;
  const showing = state.showing.value;
  const { hideUnder } = settings;
  const rounds = useMemo(() => published.map(namedRound), [published]);
  const other = [...waves, ...rounds].find(({ id }) => id === showing.compareWith);
  const changes = useMemo(
    () => (other && results.changes ? changesOf(other, wave, results.changes) : null),
    [other, wave, results.changes],
  );
  const headlines = useMemo(
    () => <Headlines tables={results.everyone} {...{ reader, hideUnder, changes }} />,
    [results.everyone, reader, hideUnder, changes],
  );
  const { everyone, people } = results;
  // Kept while the figures change: nothing in it does.
  const contents = useMemo(
    () => <JumpList groups={jumpGroups({ everyone, people }, questionnaires, reader)} />,
    [everyone, people, questionnaires, reader],
  );
  const smallPrint = wave.sample === 'open' ? words.smallPrintOpen(settings) : words.smallPrint(settings);
  return (
    <>
      <WaveChoice
        wave={wave.id}
        waves={waves.map(({ id, title }) => ({ value: id, label: title }))}
        published={rounds.map(({ id, title }) => ({ value: id, label: title }))}
        compareWith={showing.compareWith}
        onWave={(id) => navigate(state.addressOf(id))}
        onCompare={(compareWith) => void state.show({ compareWith })}
      />
      <Working state={state} />
      {headlines}
      {results.everyone[0] ? <MethodLine note={results.everyone[0].note} /> : null}
      <PrintButtons />
      <div class="result-questions">
        <h2 class="govuk-heading-l">{words.eachQuestion}</h2>
        <Controls
          showing={showing}
          breaks={results.breaks.map((one) => ({
            value: one.column,
            label: topicLabel({ id: one.column, label: one.label }, reader),
          }))}
          isOpen={wave.sample === 'open'}
          onChange={(change) => void state.show(change)}
        />
        {contents}
        {changes?.tests ? <p class="govuk-body">{changes.tests}</p> : null}
        <QuestionList {...{ results, reader, showing, hideUnder, changes }} />
      </div>
      <Details summary={words.smallPrintTitle}>
        <ul class="govuk-list govuk-list--bullet">
          {[...smallPrint, words.roundingNote].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function changesOf(other: Pick<Wave, 'title' | 'from'>, wave: Wave, changes: readonly WaveChange[]) {
  return { between: namesInTime(other, wave), views: changeViews(changes), tests: changeTests(changes) };
}

// By itself, so that nothing else is drawn again when it comes and goes.
function Working({ state }: { readonly state: ResultsState }) {
  return (
    <p class="govuk-visually-hidden" role="status">
      {state.isWorking.value ? words.working : ''}
    </p>
  );
}
