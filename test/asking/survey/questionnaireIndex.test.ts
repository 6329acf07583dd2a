import { describe, expect, it } from 'vitest';
import { indexOf, placesNamed } from '../../../src/asking/survey/questionnaireIndex.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const questionnaire = drawnQuestionnaire(
  'screener: adult! single 1-2 ends 2 underAge; core: q1 single 1-5; q2 single 1-2 if q1 = 4,5; ' +
    'g grid parks,roads of 1-5 if q2 = 1; q3 single 1-2 if q9 = 1; q4 single 1-2 if q5 = 1; q5 single 1-2',
);

describe('the index of a questionnaire', () => {
  it('is made once', () => {
    expect(indexOf(questionnaire)).toBe(indexOf(questionnaire));
    expect(indexOf({ ...questionnaire })).not.toBe(indexOf(questionnaire));
  });

  it('has the questions of all modules in the order they are asked, each with its module', () => {
    const index = indexOf(questionnaire);
    expect(index.questions.map(({ id }) => id)).toEqual(['adult', 'q1', 'q2', 'g', 'q3', 'q4', 'q5']);
    expect(index.modules.map(({ id }) => id).slice(0, 2)).toEqual(['screener', 'core']);
    expect(index.placeOf.get('g')).toBe(3);
  });

  it('knows which later questions read an answer; one that is not there or comes later is read by none', () => {
    const { readers } = indexOf(questionnaire);
    expect(readers).toEqual([[], [2], [3], [], [], [], []]);
  });

  it('has the answer that asks a module again read by the next time alone', () => {
    const { readers, placeOf, questions } = indexOf(
      drawnQuestionnaire(
        'core: n number 0-2; a while more=1 most 3: x text; b in a count n most 2: y text; c in a: more single 1-2',
      ),
    );
    const read = readers[placeOf.get('more@1') ?? -1]?.map((place) => String(questions[place]?.id));
    expect(read).toEqual(['x@2', 'y@2@1', 'y@2@2', 'more@2']);
  });

  it('knows which questions may end the interview', () => {
    expect(indexOf(questionnaire).enders).toEqual([0]);
  });

  it('finds what a name names, one row of a grid at most, however many points it has', () => {
    const index = indexOf(
      drawnQuestionnaire('core: m multiple 1-2; each forEach m: h grid a,b of 1-2; last single 1-2'),
    );
    const places = (name: string) => placesNamed(index, name);
    expect(['m', 'm.a', 'h', 'h.a', 'h@2.b', 'last'].map(places)).toEqual([
      [0],
      [0],
      [1, 3],
      [1, 3],
      [3],
      [2, 4],
    ]);
    const inner = indexOf(
      drawnQuestionnaire(
        'core: m multiple 1-2; n number 0-2; each forEach m: a text; deep in each count n most 2: h text',
      ),
    );
    expect(['h', 'h@2', 'h@2@1', 'h@3'].map((name) => placesNamed(inner, name))).toEqual([
      [3, 4, 6, 7],
      [6, 7],
      [6],
      [],
    ]);
    expect(['gone', 'm.a.b', `m${'.a'.repeat(9_000)}`].map(places)).toEqual([[], [], []]);
  });
});
