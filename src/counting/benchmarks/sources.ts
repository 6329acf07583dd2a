import type { Figure } from './figure.ts';
import { lgaPolling } from './lgaPolling.ts';

/** Where a set of bundled figures comes from, and how its survey is made. */
export interface BenchmarkSource {
  readonly publisher: string;
  readonly title: string;
  /** Who was asked and how, as far as it is printed. */
  readonly method: string;
  /** Where the guidance on the series can be read. */
  readonly address: string;
  readonly figures: readonly Figure[];
}

export type SourceName = 'lgaPolling';

/** Every bundled source of figures, once. */
export const sources: { readonly [name in SourceName]: BenchmarkSource } = {
  lgaPolling: {
    publisher: 'Local Government Association',
    title: 'Polling on resident satisfaction with councils',
    method:
      'Random sample of about 1,000 British adults aged 18 or over, by telephone, three times a year (to 2014 four times); quotas on age, gender and region, weighted to the known British profile. Published as whole percentages.',
    address: 'https://www.local.gov.uk/publications/benchmarking-resident-satisfaction-data',
    figures: lgaPolling,
  },
};

/** Every bundled figure. */
export const bundledFigures: readonly Figure[] = Object.values(sources).flatMap((source) => source.figures);
