import type { WardList } from '../../asking/survey/survey.ts';
import { type Day, day } from '../../core/day.ts';
import type { AdultPopulation, Council } from '../areas/council.ts';

// Nothing here is measured: the council, its wards and every count are invented.

/** The made-up council of the sample. No council of the United Kingdom has this name or this code. */
export const ambleford: Council = {
  code: 'SIM000001',
  officialName: 'Ambleford Council (made up)',
  name: 'Ambleford',
  type: 'UA',
  typeName: 'Unitary authority (made up)',
  region: 'Made up',
  nation: 'England',
  tier: 'single',
};

/** Its invented adults, by band and sex. */
export const amblefordAdults: AdultPopulation = adultsOf(
  [6140, 9080, 9310, 9690, 8760, 7240, 6020],
  [5790, 9240, 9650, 9980, 9020, 7810, 8270],
);

function adultsOf(male: readonly number[], female: readonly number[]): AdultPopulation {
  return {
    date: 'mid-2020 (invented)',
    source: 'Invented for the sample council',
    bands: ['18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'],
    persons: male.map((men, band) => men + (female[band] ?? 0)),
    male,
    female,
  };
}

/** One invented ward: its share of adults, how readily people there take part, and how content they are. */
export interface SampleWard {
  readonly code: string;
  readonly name: string;
  /** Share of the council's adults, 0 to 1. */
  readonly share: number;
  /** Readiness to take part; 1 is the average. */
  readonly readiness: number;
  /** Shift of every favourable answer on the logit scale. */
  readonly mood: number;
  /** Sampling points of the face-to-face wave; 48 in all. */
  readonly points: number;
}

export const amblefordWards: readonly SampleWard[] = [
  { code: 'SIM01', name: 'Abbey Hill', share: 0.16, readiness: 1.1, mood: 0.25, points: 8 },
  { code: 'SIM02', name: 'Bridge End', share: 0.14, readiness: 0.8, mood: -0.3, points: 7 },
  { code: 'SIM03', name: 'Castle Meadow', share: 0.13, readiness: 1.05, mood: 0.2, points: 6 },
  { code: 'SIM04', name: 'Dunmoor', share: 0.13, readiness: 0.85, mood: -0.25, points: 6 },
  { code: 'SIM05', name: 'Eastgate', share: 0.12, readiness: 0.9, mood: -0.1, points: 6 },
  { code: 'SIM06', name: 'Fairleigh', share: 0.12, readiness: 1.25, mood: 0.35, points: 6 },
  { code: 'SIM07', name: 'Green Lanes', share: 0.11, readiness: 1.1, mood: 0.1, points: 5 },
  { code: 'SIM08', name: 'Harbour', share: 0.09, readiness: 0.95, mood: -0.2, points: 4 },
];

/** The wards as the coded list of the survey, with targets. */
export const amblefordWardList: WardList = {
  edition: certainDay('2021-05-06'),
  wards: amblefordWards.map(({ code, name }) => ({ code, name })),
  targets: Object.fromEntries(amblefordWards.map(({ code, share }) => [code, share])),
};

/** A day written in this folder. */
export function certainDay(text: string): Day {
  const found = day(text);
  if (found === null) throw new RangeError('certainDay requires a day of the calendar');
  return found;
}
