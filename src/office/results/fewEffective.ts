import type { Reader } from '../../core/reader.ts';
import { FEW_EFFECTIVE } from '../../counting/analysis/settings.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';

interface Weighted {
  /** By weighting only; null where it is not told. */
  readonly weightingEffectiveBase: number | null;
}

/** What is said under a table of the groups in which weights leave too few effective people; nothing where there are none. */
export function fewEffectiveNotes<Group extends Weighted>(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
  reader: Reader,
): readonly string[] {
  const few = groups.filter(({ weightingEffectiveBase: worth }) => worth !== null && worth < FEW_EFFECTIVE);
  if (few.length === 0) return [];
  const names = [...new Set(few.map(nameOf))].join('; ');
  return [wordsIn(resultsWords, reader.language).fewEffectiveNote(names)];
}
