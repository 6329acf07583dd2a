import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { instantInWords } from '../../words/days.ts';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { FiguresState } from './figuresState.ts';

const words = wordsIn(figuresWords, 'en');

/** The files an officer loaded, each with a way to take it away, and that back again. */
export function LoadedFiles({ state }: { readonly state: FiguresState }) {
  const [files, problem, removed] = [state.files.value, state.problem.value, state.removed.value];
  return (
    <>
      {problem === null ? null : (
        <>
          <p class="govuk-body">{words.storeProblem}</p>
          <ProblemBox problem={problem} />
        </>
      )}
      {removed === null ? null : (
        <Banner id="figures-removed" title={words.removedTitle} success>
          <p class="govuk-notification-banner__heading">{words.removed(removed.name)}</p>
          <Button look="secondary" onPress={() => void state.putBack()}>
            {words.putBack}
          </Button>
        </Banner>
      )}
      {files.length === 0 ? null : (
        <DataTable
          caption={words.files}
          heads={[
            { text: words.file },
            { text: words.loadedOn },
            { text: words.effect },
            { text: words.remove },
          ]}
          lines={files.map((file) => ({
            key: file.id,
            cells: [
              file.name,
              instantInWords(file.loadedAt),
              file.mode === 'adds' ? words.adds(file.figures.length) : words.replaces(file.figures.length),
              <button
                type="button"
                class="govuk-link ui-plain ui-link"
                key="remove"
                onClick={() => void state.remove(file)}
              >
                {words.remove}
                <span class="govuk-visually-hidden">{words.removeFile(file.name)}</span>
              </button>,
            ],
          }))}
        />
      )}
    </>
  );
}
