import type { Figure } from './figure.ts';
import type { LoadedFigures } from './loadedFigures.ts';

/** What a file of figures would change. */
export interface FigureChange {
  readonly added: readonly Figure[];
  /** Figures of the file that take the place of one about the same question, time and area. */
  readonly replacing: readonly Figure[];
  /** Figures that would no longer be used. */
  readonly droppedCount: number;
}

/**
 * The figures in use: the bundled ones with what an officer's files add or put in their place, file by file.
 *
 * A loaded figure about the same question, measure, month and area takes the place of an earlier one. Nothing is
 * lost: without the file, the earlier figures are back.
 *
 * @param files In the order in which they were loaded.
 */
export function figuresInUse(
  bundled: readonly Figure[],
  files: readonly Pick<LoadedFigures, 'mode' | 'figures'>[],
): readonly Figure[] {
  return files.reduce<readonly Figure[]>((before, file) => {
    if (file.mode === 'replaces') return file.figures;
    const named = new Set(file.figures.map(whatItSays));
    return [...before.filter((figure) => !named.has(whatItSays(figure))), ...file.figures];
  }, bundled);
}

/** What a file would change, before it is taken. */
export function changeBy(
  before: readonly Figure[],
  mode: LoadedFigures['mode'],
  figures: readonly Figure[],
): FigureChange {
  const known = new Set(before.map(whatItSays));
  const replacing = figures.filter((figure) => known.has(whatItSays(figure)));
  const after = figuresInUse(before, [{ mode, figures }]);
  return {
    added: figures.filter((figure) => !replacing.includes(figure)),
    replacing,
    droppedCount: before.length + figures.length - replacing.length - after.length,
  };
}

/** Two figures that say the same of the same time: question, measure, area, and month (or words, without a month). */
function whatItSays({ answers, measure, answer, area, when }: Figure): string {
  return [answers, measure, answer, area, when.from?.slice(0, 7) ?? when.label].join('|');
}
