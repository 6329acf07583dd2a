/** The sorts of council in the United Kingdom, as the bundled list codes them. */
export type CouncilType =
  | 'NMD' // non-metropolitan district
  | 'CTY' // county
  | 'UA' // unitary authority
  | 'MD' // metropolitan district
  | 'LBO' // London borough
  | 'CC' // City of London
  | 'SCO' // Scottish unitary authority
  | 'WPA' // Welsh unitary authority
  | 'NID'; // district of Northern Ireland

/** Who runs the services where people live: what lead-ins and service rows go by. */
export type Tier = 'single' | 'district' | 'county' | 'northernIreland';

/** One council of the bundled list. */
export interface Council {
  /** GSS code, such as E06000033. */
  readonly code: string;
  readonly officialName: string;
  readonly name: string;
  readonly type: CouncilType;
  readonly typeName: string;
  readonly region: string;
  readonly nation: string;
  readonly tier: Tier;
}

/** Adults by age band, and by sex where the source has it. Counts of people. */
export interface AdultPopulation {
  /** When the estimate is for, such as mid-2020. */
  readonly date: string;
  readonly source: string;
  /** Age bands in order, `18-24` to `75+`. */
  readonly bands: readonly string[];
  /** Persons by band, in their order. */
  readonly persons: readonly number[];
  readonly male: readonly number[] | null;
  readonly female: readonly number[] | null;
  /** An officer loaded it for the survey. */
  readonly isLoaded?: true;
}
