import type { DriverRecipe } from '../../counting/analysis/driverPeople.ts';

/** What is chosen on the page of drivers so far. */
export interface DriverWish extends Pick<DriverRecipe, 'as' | 'drivers'> {
  readonly outcome: string | null;
}

/** The part of an address that brings a choice back. It names columns, never what a person said. */
export function queryOfWish({ outcome, as, drivers }: DriverWish): string {
  const query = new URLSearchParams();
  if (outcome !== null) query.set('outcome', outcome);
  if (as !== 'score') query.set('as', as);
  for (const driver of drivers) query.append('with', driver);
  return query.toString();
}

/** The choice that an address names. */
export function wishOf(query: string): DriverWish {
  const said = new URLSearchParams(query);
  return {
    outcome: said.get('outcome'),
    as: said.get('as') === 'net' ? 'net' : 'score',
    drivers: [...new Set(said.getAll('with'))],
  };
}
