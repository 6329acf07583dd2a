import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { optionLacks, optionsHeard, withNewOption, withNewRow } from '../editing/optionEdits.ts';
import { gridWords } from './gridWords.ts';

const two = withNewOption(withNewOption([], 0), 0);

/** Rows on one scale, as an officer writes them. */
export const editedGrid: EditedKind<'grid'> = {
  ...askedOfSomebody,
  words: gridWords,
  blank: (face) => ({ ...face, kind: 'grid', rows: withNewRow([], new Set()), options: two, nets: [] }),
  lacks: ({ rows, options }) => [
    ...(rows.length === 0 ? (['noRows'] as const) : []),
    ...(rows.some(({ text }) => text.en.trim() === '') ? (['emptyRow'] as const) : []),
    ...optionLacks(options),
  ],
  // The scale is read once; then each row.
  heard: ({ rows, options }) => [...optionsHeard(options), ...rows.map(({ text }) => text.en)],
  seconds: ({ rows }) => 4 * rows.length,
};
