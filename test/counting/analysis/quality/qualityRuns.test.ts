import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../src/counting/analysis/quality/qualityItems.ts';
import { DEFAULT_LIMITS } from '../../../../src/counting/analysis/quality/qualityLimits.ts';
import { scalesJudged } from '../../../../src/counting/analysis/quality/qualityRuns.ts';
import { aDataset } from '../../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aScale, aSingle } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';

const names = (count: number) => Array.from({ length: count }, (_, i) => `q${i + 1}`);
const RANDOM = '1435241325413524135241';

/** Questions of five answers in a row, a letter a question and a line a person. */
function judged(people: readonly string[]) {
  const asked = names(people[0]?.length ?? 0);
  const questionnaires = [aQuestionnaire(asked.map((name) => aScale(name)))];
  const answers = asked.map((name, place) => [name, people.map((row) => row[place]).join('')]);
  const dataset = aDataset(Object.fromEntries(answers), { questionnaires });
  return scalesJudged(itemsOf(dataset), DEFAULT_LIMITS);
}

describe('a long run of one answer', () => {
  it('is told with where it begins and ends, and never with the answer', () => {
    const [scale] = judged([`142${'5'.repeat(9)}13`, '14352413254135', '24152431524135']);
    expect(scale).toMatchObject({ questions: 14, judged: 3, long: 1, first: { id: 'q1' } });
    expect(scale?.longOf(0)).toMatchObject({
      length: 9,
      answered: 14,
      first: { id: 'q4' },
      last: { id: 'q12' },
    });
    expect([...(scale?.runs ?? [])]).toEqual([2, 1, 1]);
    expect(scale?.longOf(1)).toBeNull();
  });

  it('has to fill half of the questions, and be more than luck', () => {
    expect(judged([`${'1'.repeat(6)}23452345`, RANDOM.slice(0, 14)])[0]?.long).toBe(0);
    // All five, but one person in 625 does so by luck.
    expect(judged(['11111', '12345'])[0]?.long).toBe(0);
    expect(judged(['111111', '123451'])[0]?.long).toBe(1);
  });

  it('is honest where it is usual', () => {
    const satisfied = Array.from(
      { length: 20 },
      (_, i) => `${'2'.repeat(6 + (i % 5))}${'1'.repeat(6 - (i % 5))}`,
    );
    expect(judged([...satisfied, '2'.repeat(12)])[0]?.long).toBe(0);
    expect(judged(Array.from({ length: 12 }, () => '2'.repeat(12)))[0]?.long).toBe(0);
    const varied = Array.from({ length: 20 }, (_, i) => RANDOM.slice(i % 5, (i % 5) + 12));
    expect(judged([...varied, '2'.repeat(12)])[0]?.long).toBe(1);
  });

  it('goes on over other questions and small grids with the same answers, not over those of two', () => {
    const scaleLike = drawnQuestion('g grid a,b,c of 1-5');
    const options = [1, 2, 3, 4, 5].map((code) => `${code}`);
    const labels = scaleLike.kind === 'grid' ? scaleLike.options.map(({ text }) => text.en) : options;
    const questions = [
      aSingle('one', labels),
      aSingle('yes', ['Yes', 'No']),
      scaleLike,
      aSingle('two', labels),
      aSingle('three', labels),
    ];
    const four = { value: 4 };
    const answers = {
      one: four,
      yes: { value: 1 },
      two: four,
      three: four,
      g: { value: { a: 4, b: 4, c: 4 } },
    };
    const rows = { value: { a: four, b: four, c: four } };
    const dataset = aDataset(
      {},
      { questionnaires: [aQuestionnaire(questions)], responses: [aResponse(1, { ...answers, g: rows })] },
    );
    const [scale, ...others] = scalesJudged(itemsOf(dataset), DEFAULT_LIMITS);
    expect(others).toEqual([]);
    expect(scale).toMatchObject({ questions: 6, long: 1 });
  });

  it('hardly ever comes about where people answer at random', () => {
    const code = fc.integer({ min: 1, max: 5 });
    const wave = fc.integer({ min: 5, max: 25 }).chain((questions) => {
      const person = fc.array(code, { minLength: questions, maxLength: questions });
      return fc.array(person, { minLength: 100, maxLength: 100 });
    });
    fc.assert(
      fc.property(fc.noShrink(wave), (people) => {
        const long = judged(people.map((row) => row.join(''))).map((scale) => scale.long);
        // One in a thousand is expected at most; of a hundred, seven are less likely than one in ten million.
        expect(long[0]).toBeLessThan(7);
      }),
      { numRuns: 30 },
    );
  });
});
