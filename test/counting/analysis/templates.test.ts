import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeQuestionnaire } from '../../../src/asking/bank/makeQuestionnaire.ts';
import { templates } from '../../../src/asking/bank/templates.ts';
import { checkAnswer, sampleAnswersOf } from '../../../src/asking/questions/countedKinds.ts';
import { endingOf, isAnswered } from '../../../src/asking/questions/kinds.ts';
import type { Answers } from '../../../src/asking/questions/question.ts';
import { unansweredOf } from '../../../src/asking/survey/response.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { day } from '../../../src/core/day.ts';
import { id } from '../../../src/core/id.ts';
import { DEFAULT_SETTINGS } from '../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aResponse, aWardList } from '../../fixtures/aWave.ts';
import { told } from '../../fixtures/told.ts';

/** One way through a questionnaire: at each question one of the answers that its kind can have. */
function answeredBy(questionnaire: ReturnType<typeof makeQuestionnaire>, picks: readonly number[]): Answers {
  let answers: Answers = {};
  for (let at = 0; ; at += 1) {
    const { questions } = routeOf(questionnaire, told(answers));
    const next = questions.find(({ id: name }) => answers[name] === undefined);
    if (next === undefined) return answers;
    // Somebody of the population, who is asked everything and answers what must be answered.
    const samples = sampleAnswersOf(next).filter(
      (answer) => endingOf(next, answer) === null && (!next.required || isAnswered(next, answer)),
    );
    const answer = samples[(picks[at % picks.length] ?? 0) % samples.length];
    if (answer === undefined) throw new RangeError(`no sample answer for ${next.id}`);
    expect(checkAnswer(next, answer)).toEqual([]);
    answers = { ...answers, [next.id]: answer };
  }
}

it.each(
  templates.flatMap((template) =>
    (['faceToFace', 'selfCompletion'] as const).map((mode) => [template.id, mode] as const),
  ),
)('whatever is answered, an interview of %s, taken %s, can be finished and becomes tables', (name, mode) => {
  const questionnaire = makeQuestionnaire({
    id: id<'questionnaire'>('q'),
    version: 1,
    council: { tier: 'single', nation: 'England' },
    mode,
    wards: { ...aWardList(['North', 'South']), edition: day('2026-05-07') ?? aWardList([]).edition },
    modules: templates.find((template) => template.id === name)?.modules ?? [],
    equality: false,
  });
  const picks = fc.array(fc.nat(99), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(picks, { minLength: 1, maxLength: 5 }), (people) => {
      const answers = people.map((one) => answeredBy(questionnaire, one));
      for (const one of answers) expect(unansweredOf(questionnaire, told(one))).toEqual([]);
      const responses = answers.map((one, i) => aResponse(i + 1, one));
      const dataset = aDataset({}, { questionnaires: [questionnaire], responses });
      for (const { column } of dataset.variables) {
        const table = tabulate(dataset, { column: column.id, weights: null, settings: DEFAULT_SETTINGS });
        expect(table.rows.length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 20 },
  );
});
