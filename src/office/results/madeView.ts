import { countText } from '../../core/percent.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { madeSort } from '../../counting/analysis/made/madeSorts.ts';
import type { MadePreview, MadeSource } from '../../counting/analysis/made/madeSources.ts';
import type { MadeVariable } from '../../counting/analysis/made/madeVariable.ts';
import type { Choice } from '../../ui/Radios.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { madeWords, previewMean } from '../../words/made.ts';
import { chosenTopic } from '../../words/topics.ts';
import { isFormed, type MadeSortName } from './madeForm.ts';
import { madeGaps } from './madeGaps.ts';
import type { MadeUse } from './madeUses.ts';

/** One variable of the list. */
export interface MadeLine {
  readonly id: string;
  readonly label: string;
  /** Its sort, and what it is made of. */
  readonly text: string;
  /** This wave has all that it is made of. */
  readonly isHere: boolean;
  /** What of it the questions of this wave no longer have, or asked in other words, too. */
  readonly gaps: readonly string[];
}

/** The variables that were made, each with what it is made of. */
export function madeLines(
  made: readonly MadeVariable[],
  sources: readonly MadeSource[],
  reader: Reader,
): readonly MadeLine[] {
  const words = wordsIn(madeWords, reader.language);
  const nameOf = (column: string) => {
    const source = sources.find(({ id }) => id === column);
    return source === undefined ? column : chosenTopic(source, reader);
  };
  return made.filter(isFormed).map((one) => {
    const of = madeSort(one.sort).madeOf(one).map(nameOf).join(', ');
    return {
      id: one.id,
      label: one.label,
      text: words.madeOf(words.sorts[one.sort].name, of),
      isHere: sources.some(({ id }) => id === one.id),
      gaps: madeGaps(one, sources, reader),
    };
  });
}

/** What there is to make a variable of, and which one is changed; null for a new one. */
interface Choosing {
  readonly sources: readonly MadeSource[];
  readonly made: readonly MadeVariable[];
  readonly reader: Reader;
  readonly own: string | null;
}

/**
 * The questions that a sort can be made of, by their short names; of what was made, that which comes before. Variables are made one
 * after the other: one that comes later, or is being changed itself, is not there yet.
 */
export function sourceChoices(
  sort: MadeSortName,
  { sources, made, reader, own }: Choosing,
): readonly Choice[] {
  const place = made.findIndex(({ id }) => id === own);
  const notYet = place === -1 ? [] : made.slice(place).map(({ id }) => id);
  const fits = (one: MadeSource) => {
    if (notYet.includes(one.id)) return false;
    if (sort === 'bands') return one.measure !== null;
    if (sort === 'scores') return !one.several && one.measure !== 'date' && !one.isAboutPeople;
    return sort === 'crossing' ? !one.several && one.answers.length > 1 : true;
  };
  return sources.filter(fits).map((one) => ({ value: one.id, label: chosenTopic(one, reader) }));
}

/** The answers of a question as boxes to tick. */
export function answerChoices(source: MadeSource | undefined, reader: Reader): readonly Choice[] {
  return (source?.answers ?? []).map(({ code, label }) => ({
    value: String(code),
    label: readText(label, reader),
  }));
}

/** A preview in words, a line for each group. */
export function previewLines(preview: MadePreview, reader: Reader): readonly (readonly [string, string])[] {
  const words = wordsIn(madeWords, reader.language);
  const told = (people: number | null) => (people === null ? words.previewHidden : countText(people));
  return [
    ...preview.groups.map(({ label, people, isHidden }) => {
      const text = told(people);
      return [readText(label, reader), isHidden ? words.previewSmall(text) : text] as const;
    }),
    [words.previewNoView, told(preview.noView)] as const,
    [words.previewLeftOut, told(preview.leftOut)] as const,
  ];
}

/** The mean of a preview; null where it has none. */
export function previewMeanText({ mean }: MadePreview, reader: Reader): string | null {
  if (mean === null) return null;
  return wordsIn(madeWords, reader.language).previewMean(previewMean(mean.mean), countText(mean.people));
}

/** What uses a variable, in words. */
export function usesText(uses: readonly MadeUse[], reader: Reader): string {
  const words = wordsIn(madeWords, reader.language);
  if (uses.length === 0) return words.removeNothing;
  const named = uses.map((use) =>
    use.sort === 'variable' ? words.usedByVariable(use.label) : words.usedByRecipe(use.name, use.wave),
  );
  return words.removeUses(named);
}
