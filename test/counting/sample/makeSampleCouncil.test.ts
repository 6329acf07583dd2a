import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../../src/asking/questions/countedKinds.ts';
import { questionById } from '../../../src/asking/survey/questionnaire.ts';
import { unansweredOf } from '../../../src/asking/survey/response.ts';
import { routeOf } from '../../../src/asking/survey/routing.ts';
import { type Day, day, instant } from '../../../src/core/day.ts';
import { seededRandom } from '../../../src/core/dice.ts';
import { councilByCode, councils } from '../../../src/counting/areas/councils.ts';
import { assumedBaseKey } from '../../../src/counting/benchmarks/assumedBase.ts';
import { lgaPolling } from '../../../src/counting/benchmarks/lgaPolling.ts';
import { makePractice, makeSampleCouncil } from '../../../src/counting/sample/makeSampleCouncil.ts';
import { told } from '../../fixtures/told.ts';

const sample = makeSampleCouncil(seededRandom, []);
const [byPhone, atDoors] = sample.waves.map((wave) =>
  sample.responses.filter((response) => response.wave === wave.id),
);

const tally = <T>(things: readonly T[], keyOf: (thing: T) => string | null): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const thing of things) counts[keyOf(thing) ?? '-'] = (counts[keyOf(thing) ?? '-'] ?? 0) + 1;
  return counts;
};

describe('the sample council', () => {
  it('is no council of the United Kingdom, by name or code', () => {
    expect(councils.length).toBeGreaterThan(300);
    expect(councils.filter(({ name }) => name.includes(sample.council.name))).toEqual([]);
    expect(councilByCode(sample.council.code)).toBeUndefined();
  });

  it('has two waves of exactly 1,104 responses with an id of their own', () => {
    expect([byPhone?.length, atDoors?.length]).toEqual([1104, 1104]);
    expect(new Set(sample.responses.map((response) => response.id)).size).toBe(2208);
  });

  it('says simulated on the survey, each wave and each response', () => {
    const all = [sample.survey, ...sample.waves, ...sample.responses];
    expect(all.every((thing) => thing.simulated)).toBe(true);
    expect(Object.values(sample.survey.wordingConfirmed).length).toBeGreaterThan(5);
    for (const word of Object.values(sample.survey.wordingConfirmed)) expect(word.note).toMatch(/^Simulated/);
  });

  it('confirms the base of a round only after that round, and the wording before its own fieldwork', () => {
    const { confirmedBases, survey, waves } = makeSampleCouncil(seededRandom, lgaPolling);
    const confirmed = lgaPolling.filter(
      (figure) => confirmedBases[assumedBaseKey(figure) ?? ''] !== undefined,
    );
    expect(confirmed.length).toBeGreaterThan(5);
    for (const figure of confirmed) {
      const word = confirmedBases[assumedBaseKey(figure) ?? ''];
      expect(figure.when.from?.slice(0, 7)).toBe('2021-06');
      expect((word?.at ?? '') > `${figure.when.to}T24`).toBe(true);
      expect(word?.note).toMatch(/^Simulated/);
    }
    for (const word of Object.values(survey.wordingConfirmed))
      expect(word.at.slice(0, 10) < waves[0].from).toBe(true);
  });

  it('has the same survey for practice, in an open wave of one day that is none of its own', () => {
    const [from, now] = [day('2026-11-22') as Day, instant('2026-11-22T09:00:00.000Z')];
    const { survey, wave, questionnaire } = makePractice(from, now);
    expect(survey).toEqual(sample.survey);
    expect(wave).toMatchObject({ simulated: true, closedAt: null, from, to: from, sample: 'open' });
    expect(wave.questionnaire).toEqual({ id: questionnaire.id, version: questionnaire.version });
    expect(sample.questionnaires).toContainEqual({ ...questionnaire, id: sample.waves[1].questionnaire.id });
    expect(sample.questionnaires.map(({ id }) => id)).not.toContain(questionnaire.id);
    expect(sample.waves.map(({ id }) => id)).not.toContain(wave.id);
  });

  it('is the same each time, and another one for other dice', () => {
    const text = JSON.stringify(sample.responses);
    expect(JSON.stringify(makeSampleCouncil(seededRandom, []).responses) === text).toBe(true);
    const other = makeSampleCouncil((seed) => seededRandom(`${seed} again`), []);
    expect(JSON.stringify(other.responses) === text).toBe(false);
  });

  it('gives only answers that a tablet would take, on the route, with nothing required left out', () => {
    const faults = sample.responses.flatMap((response) => {
      const questionnaire = sample.questionnaires.find(({ id }) => id === response.questionnaire.id);
      if (questionnaire === undefined) return [response.id];
      const route = new Set(
        routeOf(questionnaire, told(response.answers)).questions.map(({ id }) => String(id)),
      );
      const wrong = Object.entries(response.answers).filter(([name, answer]) => {
        const question = questionById(questionnaire, name);
        return !question || !route.has(name) || checkAnswer(question, answer).length > 0;
      });
      const left = response.kind === 'complete' ? unansweredOf(questionnaire, told(response.answers)) : [];
      return [...wrong.map(([name]) => `${response.id} ${name}`), ...left];
    });
    expect(faults).toEqual([]);
  });

  it('shares the work out: 12 fieldworkers with 92 each, 48 sampling points with 23 each at the doors', () => {
    for (const wave of [byPhone, atDoors]) {
      const loads = Object.values(tally(wave ?? [], ({ design }) => design.fieldworker));
      expect(loads).toEqual(Array.from({ length: 12 }, () => 92));
    }
    const points = Object.values(tally(atDoors ?? [], ({ design }) => design.samplingPoint));
    expect(points).toEqual(Array.from({ length: 48 }, () => 23));
    expect(byPhone?.every(({ design }) => design.samplingPoint === null)).toBe(true);
  });

  it('lacks the young, holds partial interviews, Don’t knows and passed-over questions', () => {
    const ages = tally(byPhone ?? [], ({ answers }) => {
      const answer = answers['age_band'];
      return answer && 'value' in answer ? String(answer.value) : null;
    });
    expect(ages).toMatchInlineSnapshot(`
      {
        "-": 8,
        "1": 52,
        "2": 118,
        "3": 172,
        "4": 194,
        "5": 172,
        "6": 217,
        "7": 171,
      }
    `);
    expect(tally(sample.responses, ({ kind }) => kind)).toEqual({ complete: 2180, partial: 28 });
    const missing = sample.responses.flatMap(({ answers }) =>
      Object.values(answers).flatMap((answer) => ('missing' in answer ? [answer.missing] : [])),
    );
    expect(tally(missing, (name) => name)).toMatchInlineSnapshot(`
      {
        "dontKnow": 595,
        "notAnswered": 218,
        "preferNot": 115,
      }
    `);
  });

  it('dates every interview within its wave, and ends it after it began', () => {
    for (const response of sample.responses) {
      const wave = sample.waves.find(({ id }) => id === response.wave);
      expect(response.startedAt.slice(0, 10) >= String(wave?.from)).toBe(true);
      expect(response.startedAt.slice(0, 10) <= String(wave?.to)).toBe(true);
      expect(response.finishedAt > response.startedAt).toBe(true);
    }
  });
});
