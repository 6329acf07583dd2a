import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../src/asking/questions/question.ts';
import type { Response } from '../../../../src/asking/survey/response.ts';
import { type Day, instant } from '../../../../src/core/day.ts';
import { seededRandom } from '../../../../src/core/dice.ts';
import { toDataset } from '../../../../src/counting/analysis/dataset.ts';
import { DEFAULT_LIMITS } from '../../../../src/counting/analysis/quality/qualityLimits.ts';
import { qualityOf } from '../../../../src/counting/analysis/quality/qualityOf.ts';
import { DEFAULT_SETTINGS } from '../../../../src/counting/analysis/settings.ts';
import { aDesign, aQuestionnaire, aResponse, aScale, aWave } from '../../../fixtures/aWave.ts';
import { drawnQuestion } from '../../../fixtures/drawnQuestionnaire.ts';
import { atDoors, byPhone, sample } from '../../../fixtures/theSample.ts';

const QUESTIONS = Array.from({ length: 22 }, (_, i) => `q${i + 1}`);
const questionnaire = aQuestionnaire([
  ...QUESTIONS.map((name) => aScale(name)),
  drawnQuestion('years number 0-500'),
]);

/** Its place among interviews of which each has an hour of its own. */
function held(number: number, minutes: number): Pick<Response, 'startedAt' | 'finishedAt'> {
  const hour = `2021-06-${10 + Math.floor(number / 20)}T${String(number % 20).padStart(2, '0')}`;
  return {
    startedAt: instant(`${hour}:00:00.000Z`),
    finishedAt: instant(`${hour}:${String(minutes).padStart(2, '0')}:00.000Z`),
  };
}

/** An interview of a council where people answer at random: twelve minutes by one of four fieldworkers. */
function anInterview(number: number, more: Partial<Response> = {}, answers: Answers = {}): Response {
  const dice = seededRandom(`person ${number}`);
  const usual = QUESTIONS.map((name) => [name, { value: 1 + Math.floor(5 * dice()) }]);
  return aResponse(
    number,
    { ...Object.fromEntries(usual), years: { value: 5 + Math.floor(20 * dice()) }, ...answers },
    {
      ...held(number, 10 + (number % 5)),
      design: aDesign({ fieldworker: `F${number % 4}` }),
      ...more,
    },
  );
}

function looked(responses: readonly Response[], by: Parameters<typeof qualityOf>[2] = {}) {
  const dataset = toDataset({
    wave: aWave(),
    questionnaires: [questionnaire],
    responses,
    wardList: null,
    settings: DEFAULT_SETTINGS,
  });
  if (!dataset.ok) throw new Error(dataset.problem.kind);
  return qualityOf(dataset.value, responses, by);
}

const usual = Array.from({ length: 80 }, (_, i) => anInterview(i + 1));
const reasonsOf = (responses: readonly Response[]) =>
  looked(responses).flagged.map(({ number, reasons }) => [number, reasons.map(({ check }) => check)]);

describe('the quality of a wave’s data', () => {
  it('has nothing to look at where people answer each for themselves', () => {
    expect(reasonsOf(usual)).toEqual([]);
    expect(looked([])).toMatchObject({ people: 0, flagged: [], times: null, twins: null, effects: [] });
  });

  it('finds an interview that was fast, a number far out, and one with hardly an answer', () => {
    const odd = [
      anInterview(81, held(81, 4)),
      anInterview(82, {}, { years: { value: 300 } }),
      anInterview(
        83,
        {},
        Object.fromEntries(QUESTIONS.slice(0, 14).map((name) => [name, { missing: 'preferNot' }])),
      ),
    ];
    expect(reasonsOf([...usual, ...odd])).toEqual([
      [81, ['fast']],
      [82, ['far']],
      [83, ['gaps']],
    ]);
    const { flagged, questions } = looked([...usual, ...odd]);
    expect(flagged[2]?.reasons).toEqual([
      { check: 'gaps', asked: 23, notAnswered: 0, preferNot: 14, dontKnow: 0 },
    ]);
    expect(questions[0]).toMatchObject({ column: 'q1', asked: 83, preferNot: 1, dontKnow: 0 });
    // Nothing that was said is in what is told of an interview.
    expect(JSON.stringify(flagged)).not.toContain('300');
  });

  it('F30, F48: finds what is dated in the future or before the wave, and answers that nobody was asked', () => {
    const at = (day: string) => ({
      startedAt: instant(`${day}T10:00:00.000Z`),
      finishedAt: instant(`${day}T10:12:00.000Z`),
    });
    const odd = [
      anInterview(81, at('2036-06-20')),
      anInterview(82, at('1970-01-01')),
      anInterview(83, at('2021-06-20'), { gone: { value: 1 } }),
    ];
    const responses = [...usual, ...odd];
    const { flagged, people } = looked(responses, {
      today: '2021-06-25' as Day,
      questionnaires: [questionnaire],
    });
    expect(flagged.map(({ number, reasons }) => [number, reasons])).toEqual([
      [81, [{ check: 'time', odd: 'future' }]],
      [82, [{ check: 'time', odd: 'beforeWave' }]],
      [83, [{ check: 'misfit', questions: [{ id: 'gone', label: { en: 'gone' } }] }]],
    ]);
    // Nothing is dropped for it.
    expect(people).toBe(83);
  });

  it('finds two that agree in nearly all, and names each to the other', () => {
    const copied = anInterview(81, {}, { ...usual[4]?.answers, q1: { value: 3 }, years: { value: 9 } });
    const { flagged, twins } = looked([...usual, copied]);
    expect(flagged.map(({ number }) => number)).toEqual([5, 81]);
    expect(flagged[1]?.reasons[0]).toMatchObject({ check: 'twin', other: { number: 5 }, compared: 23 });
    expect(twins).toMatchObject({ compared: true, people: 81, questions: 23 });
  });

  it('finds one answer in a long run of questions, and two interviews at the same time', () => {
    const alike = QUESTIONS.slice(4, 18).map((name) => [name, { value: 2 }]);
    const odd = [
      anInterview(81, {}, Object.fromEntries(alike)),
      anInterview(82, { ...held(5, 12), design: aDesign({ fieldworker: 'F2' }) }),
    ];
    const { flagged, scales, placedInTime } = looked([...usual, ...odd]);
    expect(flagged.map(({ number, reasons }) => [number, reasons.map(({ check }) => check)])).toEqual([
      // It is dated as number 5 is, and before number 81.
      [82, ['overlap', 'time']],
      [5, ['overlap']],
      [81, ['run']],
    ]);
    expect(flagged[2]?.reasons[0]).toMatchObject({ answered: 22, first: { id: 'q5' }, last: { id: 'q18' } });
    expect(flagged[0]?.reasons[0]).toMatchObject({
      other: { number: 5 },
      minutes: 10,
      by: 'tablet',
      others: 1,
    });
    expect(scales).toMatchObject([{ first: { id: 'q1' }, questions: 22, judged: 82, long: 1 }]);
    expect(placedInTime).toBe(82);
  });

  it('flags by the limits it is given', () => {
    const all = looked(usual);
    const dataset = toDataset({
      wave: aWave(),
      questionnaires: [questionnaire],
      responses: usual,
      wardList: null,
      settings: DEFAULT_SETTINGS,
    });
    if (!dataset.ok) throw new Error(dataset.problem.kind);
    const limits = { ...DEFAULT_LIMITS, fastPart: 0.9 };
    const some = qualityOf(dataset.value, usual, { limits });
    expect(some.limits).toEqual(limits);
    expect(some.flagged.length).toBeGreaterThan(all.flagged.length);
  });

  it('looks only at the latest correction of an interview, and tells how far it is', () => {
    const told: number[] = [];
    const corrected = anInterview(1, { revision: 2, ...held(1, 3) });
    const found = looked([...usual, corrected], { tell: (done) => told.push(done) });
    expect(found.people).toBe(80);
    expect(found.flagged.map(({ number }) => number)).toEqual([1]);
    expect(told.length).toBeGreaterThan(0);
  });

  it('does not change with the order in which responses came', () => {
    const odd = [...usual, anInterview(81, {}, { years: { value: 300 } })];
    expect(looked(odd.toReversed()).flagged).toEqual(looked(odd).flagged);
  });

  it('sees a fieldworker whose answers are too much alike, and those who differ by chance alone', () => {
    expect(looked(usual).effects.filter(({ standsOut }) => standsOut)).toEqual([]);
    const made = usual.map((response) =>
      response.design.fieldworker === 'F1'
        ? { ...response, answers: { ...response.answers, q7: { value: 1 } } }
        : response,
    );
    const [first] = looked(made).effects;
    expect(first).toMatchObject({ column: 'q7', standsOut: true });
    expect(first?.effect.designEffect).toBeGreaterThan(2);
  });
});

describe('the quality of the sample council', () => {
  const of = ({ dataset }: typeof byPhone) =>
    qualityOf(
      dataset,
      sample.responses.filter(({ wave }) => wave === dataset.wave.id),
    );

  it('is told for every fieldworker, with the interviews that were refused or broken off', () => {
    const { fieldworkers, people } = of(byPhone);
    expect(fieldworkers).toHaveLength(12);
    const counted = fieldworkers.reduce((sum, { complete, partial }) => sum + complete + partial, 0);
    expect(counted).toBe(people);
    expect(fieldworkers.every(({ median }) => median !== null && median >= 8 && median <= 16)).toBe(true);
  });

  it('judges the grid of services, and flags few of the interviews', () => {
    const { grids, flagged, people, questions } = of(atDoors);
    expect(grids.map(({ question }) => question)).toContain('services');
    expect(flagged.length).toBeLessThan(people / 10);
    expect(questions.every(({ asked, dontKnow }) => dontKnow <= asked)).toBe(true);
  });
});
