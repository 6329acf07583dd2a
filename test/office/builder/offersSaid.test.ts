import { expect, it } from 'vitest';
import { offersSaid } from '../../../src/office/builder/offersSaid.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { reader } from '../../fixtures/tables.ts';

it('says in one sentence what waits for the same, and nothing where all are always offered', () => {
  const drawn = drawnQuestionnaire('a single 1-2; b multiple 1-4 only 1,4 where a = 2');
  const said = drawn.modules.flatMap(({ questions }) =>
    questions.map((one) => offersSaid(drawn, one, reader)),
  );
  expect(said).toEqual([[], ['“Option 1”, “Option 4”: offered only if “Question a?” is “Option 2”']]);
});
