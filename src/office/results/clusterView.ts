import { countText } from '../../core/percent.ts';
import type { ClusterFacts } from '../../counting/analysis/clusterFacts.ts';
import type { ClusterChoice, Stratum } from '../../counting/analysis/samplingClusters.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { weightingWords } from '../../words/weighting.ts';

const words = wordsIn(weightingWords, 'en');

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Sorts of cluster that the wave can have; none where nobody recorded a fieldworker or a point. */
export function clusterOptions({ recorded }: ClusterFacts): readonly Option[] {
  if (recorded.fieldworker === 0 && recorded.samplingPoint === 0) return [];
  const option = (value: 'samplingPoint' | 'fieldworker', as: keyof typeof words.clusterNames = value) => ({
    value,
    label: words.clusterNames[as],
    hint: words.clusterHints[as](countText(recorded[value])),
  });
  return [
    option('samplingPoint', recorded.samplingPoint === 0 ? 'none' : 'samplingPoint'),
    ...(recorded.fieldworker === 0 ? [] : [option('fieldworker')]),
  ];
}

/** Strata with one point, each with those that it could be taken together with. */
export function loneStrata({ inUse }: ClusterFacts): readonly {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
}[] {
  const found = inUse?.found ?? [];
  if (found.length < 2) return [];
  return found
    .filter(({ points }) => points === 1)
    .map((lone) => ({
      name: nameOf(lone),
      label: words.loneStratum(nameOf(lone)),
      options: [
        { value: '', label: words.leaveAlone },
        ...found
          .filter((other) => other !== lone)
          .map((other) => ({
            value: nameOf(other),
            label: words.stratumChoice(nameOf(other), other.points),
          })),
      ],
    }));
}

/** Strata that were put together, as text. */
export function mergedStrata({ inUse }: ClusterFacts): readonly string[] {
  return (inUse?.found ?? []).filter(({ names }) => names.length > 1).map(nameOf);
}

/** The choice with each stratum put together with the one picked for it. */
export function withMerges(
  choice: ClusterChoice,
  { inUse }: ClusterFacts,
  picked: Readonly<Record<string, string>>,
): ClusterChoice {
  const names = (text: string) => inUse?.found.find((one) => nameOf(one) === text)?.names ?? [];
  const added = Object.entries(picked)
    .filter(([, other]) => other !== '')
    .map(([lone, other]) => [...names(lone), ...names(other)]);
  return { ...choice, merges: [...choice.merges, ...added] };
}

function nameOf({ names }: Stratum): string {
  return names.join(' + ');
}
