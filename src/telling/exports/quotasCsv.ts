import type { Survey } from '../../asking/survey/survey.ts';
import { percentNumber } from '../../core/percent.ts';
import type { Quota, QuotaPlan } from '../../counting/analysis/planning.ts';
import { type CsvCell, csvOf } from './csv.ts';

const heads = [
  'sort',
  'age',
  'sex',
  'ward_code',
  'ward',
  'percent_of_adults',
  'interviews',
  'source',
  'ages_of',
  'sexes_of',
  'simulated',
];

/** Quotas as a file, a line for each: by age and sex, then by ward. Each sort sums to all interviews. */
export function quotasCsv(
  plan: QuotaPlan,
  { wardList, simulated }: Pick<Survey, 'wardList' | 'simulated'>,
): string {
  const { bands, source, ageDate, sexDate } = plan;
  const madeUp = simulated ? 'yes' : 'no';
  const all = bands.reduce((sum, { female, male }) => sum + female.people + male.people, 0);
  const line = (band: string, sex: string, { people, interviews }: Quota): CsvCell[] => [
    'age_and_sex',
    band,
    sex,
    null,
    null,
    Number(percentNumber(people / all, 2)),
    interviews,
    source,
    ageDate,
    sexDate,
    madeUp,
  ];
  return csvOf([
    heads,
    ...bands.flatMap(({ band, female, male }) => [line(band, 'female', female), line(band, 'male', male)]),
    ...plan.wards.map(({ code, name, share, interviews }) => [
      'ward',
      null,
      null,
      code,
      name,
      Number(percentNumber(share, 2)),
      interviews,
      wardList?.edition ?? null,
      null,
      null,
      madeUp,
    ]),
  ]);
}
