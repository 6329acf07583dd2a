import { useEffect, useState } from 'preact/hooks';
import type { ScreenProps } from '../../keeping/storage/device.ts';
import { BackLink } from '../../ui/BackLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { focusOn } from '../../ui/focusOn.ts';
import { Radios } from '../../ui/Radios.tsx';
import { Warning } from '../../ui/Warning.tsx';
import { filesWords } from '../../words/files.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import { createFilesState, FILES, type FilesState } from './filesState.ts';
import { GapNote } from './GapNote.tsx';
import { NotReady } from './NotReady.tsx';
import { WaveHead } from './WaveHead.tsx';
import './findings.css';
import './results.css';

const words = wordsIn(filesWords, 'en');
const { chooseTitle } = wordsIn(resultsWords, 'en');

/** What can be taken away of a wave, and what each file holds. */
export function FilesScreen({ device, params }: ScreenProps) {
  const [state] = useState(() => createFilesState(device, params));
  const page = state.page.value;
  if (page.at !== 'ready') {
    return (
      <>
        <BackLink to="#/results">{chooseTitle}</BackLink>
        <NotReady title={words.title} page={page} />
      </>
    );
  }
  const { wave, source } = page.facts;
  return (
    <>
      <BackLink to="#/results">{chooseTitle}</BackLink>
      <WaveHead
        survey={source.survey}
        wave={wave}
        title={words.title}
        open="files"
        simulated={page.results.simulated}
      />
      <p class="govuk-body-l">{words.lead}</p>
      <GapNote device={device} survey={source.survey} />
      <Warning>{words.personal}</Warning>
      <p class="govuk-body">{words.publishOnce}</p>
      <Files state={state} />
      <p class="govuk-body">{words.notTold}</p>
      <h2 class="govuk-heading-m">{words.print}</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`#/results/${wave.id}`}>
          {words.printLink}
        </a>{' '}
        {words.printText}
      </p>
    </>
  );
}

function Files({ state }: { readonly state: FilesState }) {
  const writing = state.writing.value;
  return (
    <>
      <Radios
        id="detail"
        legend={words.detail}
        hint={words.detailHint}
        small={true}
        choices={(['banded', 'exact'] as const).map((value) => ({
          value,
          label: words.details[value].name,
          hint: words.details[value].hint,
        }))}
        value={state.detail.value}
        onChange={(chosen) => state.chooseDetail(chosen === 'exact' ? 'exact' : 'banded')}
      />
      <ul class="govuk-list">
        {FILES.map((name) => {
          const file = words.formats[name];
          return (
            <li class="result-file" key={name}>
              <div>
                <h2 class="govuk-heading-s" id={`file-${name}`}>
                  {file.name}
                </h2>
                <p class="govuk-body" id={`holds-${name}`}>
                  {file.holds}
                </p>
              </div>
              <Button
                id={`save-${name}`}
                look="secondary"
                describedBy={`holds-${name}`}
                disabled={writing !== null}
                onPress={() => void state.save(name)}
              >
                {file.button}
              </Button>
            </li>
          );
        })}
      </ul>
      <Done state={state} />
    </>
  );
}

/** How far the file is, with a way to stop it; or what became of it. */
function Done({ state }: { readonly state: FilesState }) {
  const last = state.last.value;
  // The button that had the keyboard is gone.
  useEffect(() => {
    if (last.done === 'stopped') focusOn(`save-${last.format}`);
  }, [last]);
  const isWriting = state.writing.value !== null;
  // Other files are there in a moment.
  const isCounting = state.progress.value > 0;
  const said = { saved: words.saved, stopped: () => words.stopped, nothing: () => '' };
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold" role="status">
        {isWriting ? words.working : said[last.done](last.file)}
      </p>
      {isWriting && isCounting && (
        <div class="findings-working">
          <progress aria-label={words.progress} max={1} value={state.progress.value} />
          <Button look="secondary" onPress={state.stop}>
            {words.stop}
          </Button>
        </div>
      )}
    </>
  );
}
