import { countText } from '../../core/percent.ts';
import type { Targets } from '../../counting/analysis/margins.ts';
import { ALL_STRATA, type Populations } from '../../counting/analysis/peopleDrawn.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { populationWords } from '../../words/populations.ts';

const words = wordsIn(populationWords, 'en');

/** The name under which it is kept with a wave how many people it was drawn from, by stratum. */
export const POPULATIONS_SETTING = 'populations';

const LARGEST = 100_000_000;

/** What was kept, as populations; none where it is nothing, or cannot be read. */
export function readPopulations(kept: unknown): Populations {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  const read = Object.entries(kept).filter((one): one is [string, number] => isPopulation(one[1]));
  return Object.fromEntries(read);
}

function isPopulation(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST;
}

/** Whether a wave can be weighted to its strata: where the people of each were entered, and there are no targets for areas. */
export function weightsToStrata(populations: Populations, { wards }: Pick<Targets, 'wards'>): boolean {
  return wards === null && Object.keys(populations).length > 1;
}

/** What was typed beside each stratum. All empty is none; null where one is no number above those who answered, or is missing. */
export function populationsFrom(
  typed: Readonly<Record<string, string>>,
  found: readonly { readonly name: string; readonly people: number }[],
): Populations | null {
  const texts = found.map(({ name, people }) => ({
    name,
    people,
    text: (typed[name] ?? '').replace(/[,\s]/g, ''),
  }));
  if (texts.every(({ text }) => text === '')) return {};
  const isFit = texts.every(
    ({ text, people }) => /^\d+$/.test(text) && isPopulation(Number(text)) && Number(text) > people,
  );
  return isFit ? Object.fromEntries(texts.map(({ name, text }) => [name, Number(text)])) : null;
}

/** The boxes of the form, one for each part that people were drawn from. */
export function populationBoxes(found: readonly { readonly name: string; readonly people: number }[]) {
  return found.map(({ name, people }) => ({
    name,
    label: name === ALL_STRATA ? words.all : words.ofStratum(name),
    hint: words.answered(countText(people)),
  }));
}
