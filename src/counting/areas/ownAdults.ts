import type { AdultPopulation } from './council.ts';
import { ageBands } from './populations.ts';

/** Adults by age and sex that an officer loaded for a survey. Format version 1. */
export interface OwnAdults {
  readonly v: 1;
  /** Name of the file. */
  readonly name: string;
  readonly loadedAt: string;
  /** Where the figures are published, as the officer wrote it. */
  readonly source: string;
  /** The day the figures are for. */
  readonly date: string;
  readonly bands: readonly string[];
  readonly male: readonly number[];
  readonly female: readonly number[];
}

/** What was kept, as adults; null when it is nothing, or not of these age bands (it may come from another version). */
export function readOwnAdults(kept: unknown): OwnAdults | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { v, name, loadedAt, source, date, bands, male, female } = kept as {
    [K in keyof OwnAdults]?: unknown;
  };
  const texts = [name, loadedAt, source, date];
  if (v !== 1 || !texts.every((text) => typeof text === 'string')) return null;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(String(loadedAt))) return null;
  if (!Array.isArray(bands) || bands.join() !== ageBands.join()) return null;
  return isCounts(male) && isCounts(female) ? (kept as OwnAdults) : null;
}

function isCounts(counts: unknown): boolean {
  return (
    Array.isArray(counts) &&
    counts.length === ageBands.length &&
    counts.every((count) => Number.isInteger(count) && count >= 0)
  );
}

/** The loaded adults as a profile to weight to. */
export function ownPopulation({ source, date, bands, male, female }: OwnAdults): AdultPopulation {
  const persons = male.map((count, band) => count + (female[band] ?? 0));
  return { source, date, bands, persons, male, female, isLoaded: true };
}
