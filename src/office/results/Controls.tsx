import type { ChartName } from '../../telling/charts/charts.ts';
import { Checkboxes } from '../../ui/Checkboxes.tsx';
import type { Choice } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { Showing } from './showing.ts';

const words = wordsIn(resultsWords, 'en');
const NONE = '';

interface ControlsProps {
  readonly showing: Showing;
  readonly breaks: readonly Choice[];
  /** Whether anyone could take part. */
  readonly isOpen: boolean;
  readonly onChange: (change: Partial<Showing>) => void;
}

/** How to show the questions of a wave: folded away where there is little room. */
export function Controls({ showing, breaks, isOpen, onChange }: ControlsProps) {
  const choicesOf = <Key extends string>(texts: Readonly<Record<Key, string>>): readonly Choice[] =>
    Object.entries<string>(texts).map(([value, label]) => ({ value, label }));
  return (
    <details class="result-controls ui-no-print" open={globalThis.matchMedia('(min-width: 48em)').matches}>
      <summary>{words.show}</summary>
      <div class="result-controls-grid">
        {breaks.length === 0 ? null : (
          <SelectField
            id="break"
            label={words.breakBy}
            choices={[{ value: NONE, label: words.everyoneTogether }, ...breaks]}
            value={showing.breakBy ?? NONE}
            onChange={(value) => onChange({ breakBy: value === NONE ? null : value })}
          />
        )}
        <SelectField
          id="dont-know"
          label={words.dontKnow}
          choices={choicesOf(words.dontKnowChoices)}
          value={showing.dontKnow}
          onChange={(value) => onChange({ dontKnow: value as Showing['dontKnow'] })}
        />
        <SelectField
          id="chart"
          label={words.chart}
          choices={choicesOf(words.charts(isOpen))}
          value={showing.chart}
          onChange={(value) => onChange({ chart: value as ChartName })}
        />
        <Checkboxes
          id="unweighted"
          legend={words.figures}
          choices={[{ value: 'unweighted', label: words.unweightedBeside }]}
          values={showing.unweighted ? ['unweighted'] : []}
          onChange={(values) => onChange({ unweighted: values.length > 0 })}
          small={true}
        />
      </div>
    </details>
  );
}
