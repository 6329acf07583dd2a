import { useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { instantInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { nationWords } from '../../words/nation.ts';
import { resultsWords } from '../../words/results.ts';
import { ConfirmBase } from './ConfirmBase.tsx';
import { comparisonView } from './comparisonView.ts';
import { GapNote } from './GapNote.tsx';
import { NationCard } from './NationCard.tsx';
import { NationOverview } from './NationOverview.tsx';
import { NotReady } from './NotReady.tsx';
import { createNationState, type NationLine, type NationPage, type NationState } from './nationState.ts';
import { OpenSample } from './OpenSample.tsx';
import { WaveHead } from './WaveHead.tsx';
import './results.css';

const words = wordsIn(nationWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** One wave beside the national figures: each gap with how fair it is, a verdict only like for like. */
export function NationScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createNationState(device, params));
  const page = state.page.value;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      {page.at === 'ready' ? (
        <>
          <WaveHead
            survey={page.survey}
            wave={page.wave}
            title={words.title}
            open="nation"
            simulated={page.simulated}
          />
          <GapNote device={device} survey={page.survey} />
          {page.wave.sample === 'open' ? <OpenSample /> : null}
          <Comparisons page={page} state={state} />
        </>
      ) : (
        <NotReady title={words.title} page={page} />
      )}
    </>
  );
}

type ReadyPage = NationPage & { readonly at: 'ready' };

function Comparisons({ page, state }: { readonly page: ReadyPage; readonly state: NationState }) {
  return (
    <>
      <p class="govuk-body-l">{words.lead}</p>
      {page.noneCan ? <Warning>{words.noneCan(page.wave.to.slice(0, 4))}</Warning> : null}
      <ul class="govuk-list ui-no-print">
        <li>
          <a class="govuk-link" href="#/figures/load">
            {words.loadNewer}
          </a>
        </li>
        <li>
          <a class="govuk-link" href="#/figures">
            {words.allFigures}
          </a>
        </li>
      </ul>
      {page.lines.length === 0 ? (
        <p class="govuk-body">{words.noQuestions}</p>
      ) : (
        <>
          <NationOverview lines={page.lines} reader={page.reader} isOpen={page.wave.sample === 'open'} />
          <h2 class="govuk-heading-l">{words.eachQuestion}</h2>
          {page.lines.map((line) => (
            <Line key={line.key} line={line} state={state} />
          ))}
        </>
      )}
    </>
  );
}

interface LineProps {
  readonly line: NationLine;
  readonly state: NationState;
}

function Line({ line, state }: LineProps) {
  const view = comparisonView(line.comparison);
  const figure = line.comparison.figure;
  const word = line.confirmed;
  return (
    <NationCard line={line} view={view}>
      {view.toConfirm === null ? null : (
        <ConfirmBase
          id={line.key}
          figure={view.toConfirm}
          onConfirm={(one, by) => void state.confirmBase(one, by)}
        />
      )}
      {figure === null || word === null ? null : (
        <p class="govuk-body">
          {words.confirmedBy(word.by, instantInWords(word.at))}{' '}
          <button
            type="button"
            class="govuk-link ui-plain ui-link ui-no-print"
            onClick={() => void state.takeBack(figure)}
          >
            {words.takeBack}
            <span class="govuk-visually-hidden">: {line.topic}</span>
          </button>
        </p>
      )}
    </NationCard>
  );
}
