import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { personalWords } from '../../words/personal.ts';
import { resultsWords } from '../../words/results.ts';
import { LoadedPage } from '../LoadedPage.tsx';
import { createOpenState, type OpenLine, type OpenPage } from './openState.ts';
import { WaveHead } from './WaveHead.tsx';
import './results.css';
import './coding.css';

const words = wordsIn(codingWords, 'en');
const personalSaid = wordsIn(personalWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** The questions of a wave that were answered in words, and how far each is coded. */
export function OpenScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createOpenState(device, params));
  useEffect(() => state.stop, [state]);
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <LoadedPage loaded={state.loaded.value}>{(page) => <Page page={page} />}</LoadedPage>
    </>
  );
}

function Page({ page }: { readonly page: OpenPage }) {
  const { survey, wave, lines } = page;
  return (
    <>
      <WaveHead survey={survey} wave={wave} title={words.title} open="open" />
      {lines.length === 0 ? (
        <>
          <p class="govuk-body-l">{words.none}</p>
          <p class="govuk-body">{words.noneTodo}</p>
          <ButtonLink to="#/bring-in">{words.bringIn}</ButtonLink>
        </>
      ) : (
        <>
          <p class="govuk-body-l">{words.lead}</p>
          <p class="govuk-inset-text">{words.private}</p>
          <ul class="govuk-list coding-questions">
            {lines.map((line) => (
              <Line key={line.id} line={line} wave={wave.id} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Line({ line, wave }: { readonly line: OpenLine; readonly wave: string }) {
  const { answers, coded, changed } = line.progress;
  return (
    <li class="coding-question">
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={`#/results/${wave}/open/${encodeURIComponent(line.id)}`}>
          {line.title}
        </a>
      </h2>
      <progress max={answers} value={coded} aria-label={`${line.title}: ${words.progress(coded, answers)}`} />
      <p class="govuk-body">
        {words.progress(coded, answers)}
        {', '}
        {words.codes(line.codes)}
      </p>
      {line.personal === 0 ? null : <p class="govuk-body">{personalSaid.count(line.personal)}</p>}
      {changed === 0 ? null : <p class="govuk-body govuk-!-font-weight-bold">{words.changed(changed)}</p>}
    </li>
  );
}
