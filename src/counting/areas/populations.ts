import type { AdultPopulation } from './council.ts';
import list from './populations.json';

/** Adults of an area: the newest profile by age, and the newest one that has sex. */
export interface AreaPopulation {
  /** Mid-2023 where the area has it (England and Wales), else mid-2020. */
  readonly age: AdultPopulation;
  /** Mid-2020, by sex and age: the only bundled profile with sex. */
  readonly sex: AdultPopulation;
}

type Counts = readonly number[];
type Row = readonly [code: string, name: string, male: Counts, female: Counts, persons2023: Counts | null];

const rows = list.rows as unknown as readonly Row[];

/** What to say beside every profile: where it comes from and what it leaves open. */
export const populationNote = {
  source: list.source,
  address: list.address,
  licence: list.licence,
  note: list.note,
};

/** Age bands of every profile, in order. */
export const ageBands: readonly string[] = list.bands;

/** Adults of a council or region by its GSS code; null when the bundled estimates do not have it. */
export function populationOf(code: string): AreaPopulation | null {
  const row = rows.find((one) => one[0] === code);
  if (row === undefined) return null;
  const [, , male, female, persons2023] = row;
  const face = { source: list.source, bands: list.bands };
  const persons = male.map((count, band) => count + (female[band] ?? 0));
  const sex: AdultPopulation = { ...face, date: 'mid-2020', persons, male, female };
  if (persons2023 === null) return { age: sex, sex };
  return { age: { ...face, date: 'mid-2023', persons: persons2023, male: null, female: null }, sex };
}
