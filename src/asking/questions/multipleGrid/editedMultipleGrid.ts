import { askedOfSomebody, type EditedKind } from '../editing/editedKind.ts';
import { withNewOption, withNewRow } from '../editing/optionEdits.ts';
import { editedGrid } from '../grid/editedGrid.ts';
import { multipleGridWords } from './multipleGridWords.ts';

const two = withNewOption(withNewOption([], 0), 0);

/** Rows that each take several options, as an officer writes them. */
export const editedMultipleGrid: EditedKind<'multipleGrid'> = {
  ...askedOfSomebody,
  words: multipleGridWords,
  blank: (face) => ({
    ...face,
    kind: 'multipleGrid',
    rows: withNewRow([], new Set()),
    options: two,
    nets: [],
  }),
  lacks: (question) => editedGrid.lacks({ ...question, kind: 'grid' }),
  heard: (question) => editedGrid.heard({ ...question, kind: 'grid' }),
  seconds: ({ rows, options }) => (4 + options.length) * rows.length,
};
