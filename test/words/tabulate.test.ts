import { describe, expect, it } from 'vitest';
import type { TabulateProblem } from '../../src/core/tabulateProblem.ts';
import { tabulateWords } from '../../src/words/tabulate.ts';

const { says } = tabulateWords.en;

describe('what stands in the way of tables of files', () => {
  it.each([
    [
      { kind: 'badWeight', file: 'responses', row: 7, column: 'w', found: '-2', wrong: 'negative' },
      'Row 7 of the file of responses, column “w”: the weight “-2” is negative.',
    ],
    [
      { kind: 'badCell', file: 'responses', row: 3, column: 'sat', found: '9' },
      'Row 3 of the file of responses, column “sat”: “9” is no code of it and not the label of one alone.',
    ],
    [
      { kind: 'raggedRow', file: 'codebook', row: 12, cells: 1 },
      'Row 12 of the codebook has 1 cell, which is not what its heading has.',
    ],
    [
      { kind: 'tooManyGroups', break: 'street', groups: 10_000, limit: 200 },
      '“street” has 10000 groups: more than 200 are a list, not a table. Put them in fewer groups.',
    ],
  ] as const satisfies readonly (readonly [TabulateProblem, string])[])(
    'is said with row and column: %j',
    (problem, sentence) => {
      expect(says(problem)).toBe(sentence);
    },
  );
});
