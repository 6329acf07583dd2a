import { useState } from 'preact/hooks';
import type { ClusterSort } from '../../counting/analysis/samplingClusters.ts';
import { Button } from '../../ui/Button.tsx';
import { Radios } from '../../ui/Radios.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { clusterWarningTexts } from '../../words/method.ts';
import { weightingWords } from '../../words/weighting.ts';
import { clusterOptions, loneStrata, mergedStrata, withMerges } from './clusterView.ts';
import type { WeightsPage, WeightsState } from './weightsState.ts';

const words = wordsIn(weightingWords, 'en');

interface ClusterFormProps {
  readonly page: WeightsPage & { readonly at: 'ready' };
  readonly state: WeightsState;
}

/** Over which clusters the intervals of a wave are, and which strata are taken together. */
export function ClusterForm({ page, state }: ClusterFormProps) {
  const { clusters, clusterChoice } = page;
  const [by, setBy] = useState<ClusterSort>(clusterChoice.by);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const options = clusterOptions(clusters);
  const merged = mergedStrata(clusters);
  const { inUse } = clusters;
  if (options.length === 0) return null;
  return (
    <form
      class="result-recipe"
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        void state.saveClusters(withMerges({ ...clusterChoice, by }, clusters, picked));
      }}
    >
      <h2 class="govuk-heading-l">{words.clusters}</h2>
      <p class="govuk-body">{words.clustersLead}</p>
      <Radios
        id="cluster-by"
        legend={words.clusterBy}
        choices={options}
        value={by}
        onChange={(value) => setBy(value === 'fieldworker' ? value : 'samplingPoint')}
      />
      {inUse === null || inUse.warnings.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {clusterWarningTexts(inUse, 'en').map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {loneStrata(clusters).map((lone, place) => (
        <SelectField
          key={lone.name}
          id={`stratum-${place}`}
          label={lone.label}
          hint={words.loneStratumHint}
          choices={lone.options}
          value={picked[lone.name] ?? ''}
          onChange={(other) => setPicked({ ...picked, [lone.name]: other })}
        />
      ))}
      {merged.map((strata) => (
        <p class="govuk-body" key={strata}>
          {words.mergedStrata(strata)}
        </p>
      ))}
      {merged.length === 0 ? null : (
        <p class="govuk-body">
          <button
            type="button"
            class="govuk-link ui-plain ui-link"
            onClick={() => void state.saveClusters({ ...clusterChoice, merges: [] })}
          >
            {words.splitStrata}
          </button>
        </p>
      )}
      <Button look="secondary">{words.saveClusters}</Button>
    </form>
  );
}
