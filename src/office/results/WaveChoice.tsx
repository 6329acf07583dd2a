import { id } from '../../core/id.ts';
import type { Choice } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { Showing } from './showing.ts';

const words = wordsIn(resultsWords, 'en');
const NONE = '';

interface WaveChoiceProps {
  readonly wave: string;
  readonly waves: readonly Choice[];
  /** Rounds that can only be compared with. */
  readonly published: readonly Choice[];
  readonly compareWith: Showing['compareWith'];
  readonly onWave: (wave: string) => void;
  readonly onCompare: (wave: Showing['compareWith']) => void;
}

/** Which wave to look at, and which one to set beside it. Nothing to choose where a survey has only one. */
export function WaveChoice({ wave, waves, published, compareWith, onWave, onCompare }: WaveChoiceProps) {
  const others = [...waves.filter(({ value }) => value !== wave), ...published];
  if (others.length === 0) return null;
  return (
    <div class="ui-no-print">
      <div class="result-controls-grid">
        <SelectField id="wave" label={words.wave} choices={waves} value={wave} onChange={onWave} />
        <SelectField
          id="compare"
          label={words.compareWith}
          choices={[{ value: NONE, label: words.noComparison }, ...others]}
          value={compareWith ?? NONE}
          onChange={(value) => onCompare(value === NONE ? null : id<'wave'>(value))}
        />
      </div>
    </div>
  );
}
