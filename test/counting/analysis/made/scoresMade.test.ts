import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ScoresMade, scoresMade } from '../../../../src/counting/analysis/made/scoresMade.ts';
import { DEFAULT_SETTINGS } from '../../../../src/counting/analysis/settings.ts';
import { tabulate } from '../../../../src/counting/analysis/tabulate.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aScale } from '../../../fixtures/aWave.ts';
import { groupsIn, madeHere, withMade } from '../../../fixtures/madeHere.ts';

const questionnaires = [aQuestionnaire([aScale('roads'), aScale('parks'), aScale('bins')])];
const asked = (answers: Readonly<Record<string, string>>) => aDataset(answers, { questionnaires });
const made: ScoresMade = {
  sort: 'scores',
  id: 'made:s',
  label: 'Services',
  of: ['roads', 'parks', 'bins'],
  scores: [1, 2, 3, 4, 5].map((code) => ({ code, score: 6 - code })),
  least: 2,
  bands: [
    { label: 'Low', from: null },
    { label: 'Middle', from: 2.5 },
    { label: 'High', from: 3.5 },
  ],
};

describe('a mean score', () => {
  it('is the mean of the scores given, of whoever has enough of them', () => {
    const variable = madeHere(asked({ roads: '151d1-', parks: '15dd1-', bins: '25ddd-' }), made);
    expect(variable.exact?.slice(0, 2)).toEqual([14 / 3, 1]);
    expect(variable.exact?.slice(2, 4)).toEqual([null, null]);
    expect(groupsIn(variable)).toEqual(['High', 'Low', "don't know", "don't know", 'High', 'not answered']);
  });

  it('takes no score from an answer that has none', () => {
    const scores = made.scores.filter(({ code }) => code !== 3);
    const variable = madeHere(asked({ roads: '31', parks: '33', bins: '3d' }), { ...made, scores, least: 1 });
    expect(variable.exact).toEqual([null, 5]);
    expect(groupsIn(variable)[0]).toBe('not answered');
  });

  it('equals a plain recount, whose mean is that of the table', () => {
    const mark = fc.constantFrom('1', '2', '3', '4', '5', 'd', '-');
    const person = fc.tuple(mark, mark, mark);
    fc.assert(
      fc.property(fc.array(person, { minLength: 40, maxLength: 60 }), (people) => {
        const column = (place: 0 | 1 | 2) => people.map((one) => one[place]).join('');
        const dataset = asked({ roads: column(0), parks: column(1), bins: column(2) });
        const plain = people.map((marks) => {
          const scores = marks.flatMap((one) => (/\d/.test(one) ? 6 - Number(one) : []));
          return scores.length < 2 ? null : scores.reduce((sum, one) => sum + one, 0) / scores.length;
        });
        const { exact = [] } = madeHere(dataset, made);
        expect(exact).toEqual(plain);
        const given = plain.filter((one) => one !== null);
        const [all] =
          tabulate(withMade(dataset, made), { column: 'made:s', weights: null, settings: DEFAULT_SETTINGS })
            .summaries ?? [];
        if (all?.shown)
          expect(all.mean).toBeCloseTo(given.reduce((sum, one) => sum + one, 0) / given.length, 10);
        else expect(given.length).toBeLessThan(DEFAULT_SETTINGS.hideUnder);
      }),
      { numRuns: 30 },
    );
  });

  it('is none where a question is not in the wave, and is read as it was kept', () => {
    expect(scoresMade.make(asked({ roads: '1' }), { ...made, of: ['roads', 'nothing'] })).toEqual([]);
    const { id: _, label: __, ...recipe } = made;
    expect(scoresMade.read(JSON.parse(JSON.stringify(recipe)))).toEqual(recipe);
    expect(scoresMade.read({ ...recipe, least: 0 })).toBeNull();
    expect(scoresMade.read({ ...recipe, scores: [{ code: 1, score: null }] })).toBeNull();
    expect(scoresMade.madeOf(made)).toEqual(made.of);
  });
});
