import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { joinSeveral } from '../../../src/counting/analysis/severalTable.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { tableView } from '../../../src/office/results/tableView.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion } from '../../fixtures/drawnQuestionnaire.ts';
import { reader } from '../../fixtures/tables.ts';

const uses = drawnQuestion('uses multiple 1-3');
const likes = drawnQuestion('likes multiple 1-3 carries uses');
/** Of 400 people all use the second, 240 the first too, nobody the third; every second one is a woman. */
const dataset = aDataset(
  {},
  {
    questionnaires: [aQuestionnaire([aSingle('sex', ['Female', 'Male']), uses, likes])],
    responses: Array.from({ length: 400 }, (_, place) =>
      aResponse(place + 1, {
        sex: { value: 1 + (place % 2) },
        uses: { value: place < 240 ? [1, 2] : [2] },
        likes: { value: place < 120 ? [1] : [2] },
      }),
    ),
  },
);
const notes = (question: string, breakBy: string | null) => {
  const [table] = joinSeveral(
    [1, 2].map((code) =>
      tabulate(dataset, {
        column: `${question}.${code}`,
        breakBy,
        weights: null,
        settings: DEFAULT_SETTINGS,
      }),
    ),
  );
  if (table === undefined) throw new RangeError('a table is required');
  return tableView(table, reader, 30).lines.flatMap(({ label, note }) =>
    note === null ? [] : [`${label}: ${note}`],
  );
};

describe('an answer that only some were offered', () => {
  it('says of how many people its share is', () => {
    expect(notes('likes', null)).toEqual(['Option 1: of the 240 who were offered it']);
  });

  it('says so of each group', () => {
    expect(notes('likes', 'sex')).toEqual([
      'Option 1: of those who were offered it: Everyone 240, Female 120, Male 120',
    ]);
  });

  it('says nothing where everybody was offered every answer', () => {
    expect(notes('uses', null)).toEqual([]);
    expect(notes('uses', 'sex')).toEqual([]);
  });
});
