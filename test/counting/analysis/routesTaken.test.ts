import fc from 'fast-check';
import { expect, it } from 'vitest';
import { questionsOf } from '../../../src/asking/survey/questionnaire.ts';
import { indexOf } from '../../../src/asking/survey/questionnaireIndex.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { instant } from '../../../src/core/day.ts';
import { respondentsOf } from '../../../src/counting/analysis/respondents.ts';
import { routesTaken } from '../../../src/counting/analysis/routesTaken.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';
import { manyRules, someAnswers } from '../../fixtures/manyRules.ts';

const other = drawnQuestionnaire('n single 1-3; t single 1-2 if n = 1; last single 1-2');
const names = questionsOf(manyRules).map(({ id }) => id);

it('are those that each interview takes by itself, whole or stopped, of whichever version', () => {
  const person = fc.record({
    answers: someAnswers,
    isStopped: fc.boolean(),
    lastQuestion: fc.option(fc.constantFrom(...names)),
    questionnaire: fc.constantFrom(manyRules, other),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), (people) => {
      const responses = people.map(({ answers, isStopped, lastQuestion }, i) =>
        aResponse(i + 1, answers, {
          kind: isStopped ? 'partial' : 'complete',
          design: aDesign({ lastQuestion }),
        }),
      );
      const versions = people.map(({ questionnaire }) => questionnaire);
      const taken = routesTaken(respondentsOf(responses), versions);
      expect(taken).toHaveLength(people.length);
      for (const [i, { questionnaire, asked, reached, kind }] of taken.entries()) {
        const response = responses[i];
        if (response === undefined) throw new RangeError('there is a response');
        expect(questionnaire).toBe(versions[i]);
        expect(kind).toBe(response.kind);
        const route = routeOf(questionnaire, response).questions.map(({ id }) => String(id));
        const far = Math.max(
          route.indexOf(String(response.design.lastQuestion)),
          route.findLastIndex((id) => response.answers[id] !== undefined),
        );
        const expected = kind === 'complete' ? route : route.slice(0, far + 1);
        const { questions } = indexOf(questionnaire);
        const found = questions.filter((_, place) => place <= reached && asked[place] === 1);
        expect(found.map(({ id }) => String(id))).toEqual(expected);
      }
    }),
    { numRuns: 150 },
  );
});

it('are told apart by when an interview began, where a formula asks for the day', () => {
  const daily = drawnQuestionnaire(
    "a single 1-2; b single 1-2 when today() > date('2026-11-22'); c single 1-2",
  );
  const responses = ['2026-11-22T09:30:00.000Z', '2026-11-23T09:30:00.000Z'].map((at, i) =>
    aResponse(i + 1, { a: { value: 1 } }, { startedAt: instant(at) }),
  );
  const taken = routesTaken(respondentsOf(responses), [daily, daily]);
  expect(taken.map(({ asked }) => [...asked])).toEqual([
    [1, 0, 1],
    [1, 1, 1],
  ]);
});
