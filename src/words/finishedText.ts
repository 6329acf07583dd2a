import { counted } from './counted.ts';

/** So many visits: `1 visit without one`. */
export const visitsText = (visits: number) => counted(visits, 'visit without one', 'visits without one');

/** Interviews, and visits without one where there are any: `3 interviews and 1 visit without one`. */
export function finishedText(interviews: number, visits: number): string {
  const told = counted(interviews, 'interview', 'interviews');
  return visits === 0 ? told : `${told} and ${visitsText(visits)}`;
}
