import { expect, it } from 'vitest';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { unrepeated } from '../../../src/asking/survey/repeatedModules.ts';
import { repeatFaults } from '../../../src/asking/survey/repeatFaults.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

it('is empty for a module that is asked once, or for each of a scale’s points, or as often as a value says', () => {
  const q = drawnQuestionnaire(
    'core: s scale 0-5; c computed number = $s; one forEach s: a single 1-2; two count c most 4: b single 1-2',
  );
  const written = indexOf(unrepeated(q));
  expect(q.modules.flatMap((module) => repeatFaults(q, written, module))).toEqual([]);
});
