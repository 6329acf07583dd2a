import type { Wave } from '../../asking/survey/survey.ts';
import { percentNumber, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type { DriversFound } from '../../counting/analysis/findDrivers.ts';
import type { WaveDrivers } from '../../counting/analysis/waveDrivers.ts';
import { driverWords } from '../../words/drivers.ts';
import {
  type DriverText,
  driverMethod,
  driverTexts,
  driverWarningTexts,
  outcomeText,
} from '../reports/driverTexts.ts';
import { type CsvCell, csvOf } from './csv.ts';

const heads = [
  'wave',
  'simulated',
  'outcome_variable',
  'outcome',
  'outcome_as',
  'variable',
  'goes_with',
  'share_percent',
  'share_low_95',
  'share_high_95',
  'part_of_r2',
  'place_from',
  'place_to',
  'above_next_percent_of_resamples',
  'correlation',
  'correlation_low_95',
  'correlation_high_95',
  'mean_score',
  'mean_low_95',
  'mean_high_95',
  'scale_from',
  'scale_to',
  'unweighted_base',
  'effective_base_of_mean',
  'effective_base_weighting_only',
  'johnson_share_percent',
  'variance_inflation',
  'left_out_by_it',
  'r2',
  'r2_sort',
  'gave_a_view_on_outcome',
  'weight_kept_percent',
  'resamples',
  'warnings',
  'from',
  'to',
  'note',
];

/** What goes with an outcome, a line for each driver that can be quoted alone. */
export function driversCsv(
  found: DriversFound,
  about: Pick<WaveDrivers, 'choices' | 'note'>,
  { wave, reader }: { readonly wave: Wave; readonly reader: Reader },
): string {
  const words = driverWords(reader.language);
  const { recipe, weightingEffectiveBase: kish } = found;
  const isOpen = wave.sample === 'open';
  const before: CsvCell[] = [
    wave.title,
    wave.simulated ? 'yes' : 'no',
    recipe.outcome,
    outcomeText(found, about.choices, reader).name,
    recipe.as === 'score' ? words.score : words.favourable,
  ];
  const after: CsvCell[] = [
    Number(rounded(found.rSquared, 4)),
    recipe.as === 'score' ? 'R2' : 'McFadden',
    found.withOutcome,
    Number(percentNumber(found.weightLeft, 1)),
    found.replicates,
    driverWarningTexts(found, about.choices, reader).join(' '),
    wave.from,
    wave.to,
    `${[...driverMethod(about, found, reader.language), words.fileNote].join('. ')}.`,
  ];
  const lines = driverTexts(found, about.choices, reader).map((text) => [
    ...before,
    ...cellsOf(text),
    found.base,
    down(text.line.mean.effectiveBase),
    isOpen ? null : down(kish),
    share(text.line.johnson),
    Number(rounded(text.line.inflation, 2)),
    text.line.missing,
    ...after,
  ]);
  return csvOf([heads, ...lines]);
}

function cellsOf({ line, name }: DriverText): CsvCell[] {
  const { interval, correlationInterval, mean, places } = line;
  return [
    line.column,
    name,
    share(line.share),
    share(interval?.low ?? null),
    share(interval?.high ?? null),
    number(line.part, 4),
    places.from,
    places.to,
    share(line.aboveNext),
    number(line.correlation, 3),
    number(correlationInterval?.low ?? null, 3),
    number(correlationInterval?.high ?? null, 3),
    number(mean.value, 2),
    number(mean.interval?.low ?? null, 2),
    number(mean.interval?.high ?? null, 2),
    mean.least,
    mean.most,
  ];
}

function number(value: number | null, decimals: number): CsvCell {
  return value === null ? null : Number(rounded(value, decimals));
}

function share(value: number | null): CsvCell {
  return value === null ? null : Number(percentNumber(value, 1));
}

function down(people: number | null): CsvCell {
  return people === null ? null : Math.floor(people);
}
