import { useEffect, useRef } from 'preact/hooks';
import { subjectById } from '../../asking/bank/subjects.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { figuresWords } from '../../words/figures.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { topicLabel } from '../../words/topics.ts';
import { SourceLink } from '../SourceLink.tsx';
import { baseOf, officer, percentOf, whenOf } from './figureText.ts';
import type { LoadFiguresState } from './loadFiguresState.ts';

const words = wordsIn(figuresWords, 'en');
const ways = ['adds', 'replaces'] as const;

/** What a file would change, before it does. */
export function FiguresPreview({ state }: { readonly state: LoadFiguresState }) {
  const [loading, change] = [state.loading.value, state.change.value];
  const heading = useRef<HTMLHeadingElement>(null);
  // The box the file was chosen in is gone: the keyboard goes on with what the file holds.
  useEffect(() => heading.current?.focus(), []);
  if (loading.at !== 'preview' || change === null) return null;
  return (
    <>
      <h2 class="govuk-heading-m" tabIndex={-1} ref={heading}>
        {words.previewTitle(loading.name)}
      </h2>
      <Radios
        id="figures-way"
        legend={words.way}
        choices={ways.map((value) => ({ value, ...words.ways[value] }))}
        value={state.way.value}
        onChange={(value) => state.choose(value === 'replaces' ? 'replaces' : 'adds')}
      />
      <p class="govuk-body" role="status">
        {words.change(change.added.length, change.replacing.length)}
        {change.droppedCount > 0 ? ` ${words.dropped(change.droppedCount)}` : ''}
      </p>
      <div class="govuk-button-group">
        <Button onPress={() => void state.keep()}>{words.use}</Button>
        <Button look="secondary" onPress={state.cancel}>
          {words.cancel}
        </Button>
      </div>
      <DataTable
        caption={words.preview}
        heads={[
          { text: words.question },
          { text: words.when },
          { text: words.percent, numeric: true },
          { text: words.base },
          { text: words.mode },
          { text: words.source },
        ]}
        lines={loading.figures.map((figure) => {
          const subject = subjectById(figure.answers);
          return {
            key: figure.id,
            cells: [
              subject ? topicLabel({ id: subject.id, label: subject.text }, officer) : figure.answers,
              whenOf(figure),
              percentOf(figure),
              baseOf(figure),
              words.modes[figure.mode],
              <SourceLink address={figure.source.address} key="source" />,
            ],
          };
        })}
      />
    </>
  );
}
