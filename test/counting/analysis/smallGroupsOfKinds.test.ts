import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/asking/questions/question.ts';
import { id } from '../../../src/core/id.ts';
import { about, firstWhys, tableOf, whys } from '../../fixtures/aboutPeople.ts';
import { aDataset } from '../../fixtures/aDataset.ts';
import { aQuestionnaire, aResponse, aSingle } from '../../fixtures/aWave.ts';
import { drawnQuestion, drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

describe('a repeated question about people', () => {
  const drawn = drawnQuestionnaire(
    'household: n number 1-3; screener count n most 3: who single 1-2; core: few single 1-2 if who = 2; many single 1-2 if who = 1',
  );
  const asks = { id: drawn.id, version: drawn.version };
  const marksOf = (few: number) => {
    const responses = Array.from({ length: 200 }, (_, i) => {
      const isOne = i < few;
      const who = { 'who@1': { value: 1 }, 'who@2': { value: isOne ? 2 : 1 } };
      const given = { n: { value: 2 }, ...who, many: { value: 1 }, ...(isOne && { few: { value: 1 } }) };
      return aResponse(i + 1, given, { questionnaire: asks });
    });
    const dataset = aDataset({}, { questionnaires: [drawn], responses });
    return ['few', 'many'].map((column) => tableOf(dataset, column).groups[0]?.mark ?? null);
  };

  it('is guarded in every repetition, whoever reads it', () => {
    expect(marksOf(60)).toEqual(['small', null]);
    expect(marksOf(4)[0]).toBe('protected');
  });
});

describe('the older words of a question', () => {
  it('are guarded by the formula that their version put them under', () => {
    const of = (drawing: string, version: number) => ({ ...drawnQuestionnaire(drawing), version });
    const versions = [
      of('screener: who single 1-2; core: detail single 1-3 when $who = 1', 1),
      of('core: detail single 1-2', 2),
    ];
    const mark = (few: number) => {
      const responses = Array.from({ length: 200 }, (_, i) =>
        aResponse(
          i + 1,
          { who: { value: i < few ? 1 : 2 }, ...(i < few && { detail: { value: 1 } }) },
          { questionnaire: { id: id<'questionnaire'>('drawn'), version: 1 } },
        ),
      );
      return tableOf(aDataset({}, { questionnaires: versions, responses }), 'detail~1').groups[0]?.mark;
    };
    expect(mark(60)).toBe('small');
    expect(mark(6)).toBe('protected');
  });

  it('are guarded by the condition that their version put them under', () => {
    const ofA = { askIf: { question: id<'question'>('kind'), isOneOf: [1] } };
    const of = (wording: string) =>
      about(aSingle('kind', ['A', 'B', 'C']), aSingle('detail', ['D1', 'D2'], { ...ofA, wording }));
    const versions = [of('detail 1'), { ...of('detail 2'), version: 2 }];
    const mark = (ofKindA: number) => {
      const responses = Array.from({ length: 200 }, (_, i) =>
        aResponse(i + 1, {
          kind: { value: i < ofKindA ? 1 : 2 + (i % 2) },
          ...(i < ofKindA && { detail: { value: 1 } }),
        }),
      );
      const dataset = aDataset({}, { questionnaires: versions, responses });
      return tableOf(dataset, 'detail~1').groups[0]?.mark;
    };
    expect(mark(60)).toBe('small');
    expect(mark(6)).toBe('protected');
  });
});

describe('what people rank about themselves', () => {
  const ranked = { ...drawnQuestion('care multiple 1-3'), kind: 'ranking', most: 2 } as Question;
  const shown = (few: number) => {
    const responses = Array.from({ length: 200 }, (_, i) => {
      const value = i < few ? [1, 2] : i < 100 ? [2, 3] : [3, 2];
      return aResponse(i + 1, { care: { value } });
    });
    const of = aDataset({}, { questionnaires: [about(ranked)], responses });
    return ['care.2', 'care.3'].map((column) => firstWhys(tableOf(of, column))[0]);
  };

  it('is hidden of every option where few gave one a rank: all less the others would be those few', () => {
    expect(shown(20)).toEqual(['shown', 'shown']);
    expect(shown(4)).toEqual(['protected', 'protected']);
  });
});

describe('a question about people that takes several answers', () => {
  const needs = drawnQuestion('needs multiple 1-3 exclusive 3');
  const shown = (chosen: readonly (readonly number[])[]) => {
    const responses = chosen.map((value, i) => aResponse(i + 1, { needs: { value } }));
    const dataset = aDataset({}, { questionnaires: [about(needs)], responses });
    return ['needs.1', 'needs.2', 'needs.3'].map(
      (column) => whys(tableOf(dataset, column).rows[0]?.cells ?? [])[0],
    );
  };
  const of = (few: number) => [
    ...Array.from({ length: few }, () => [1]),
    ...Array.from({ length: 60 }, () => [2]),
    ...Array.from({ length: 50 }, () => [3]),
  ];

  it('hides another option beside one that few chose: all less the others would be those few', () => {
    expect(shown(of(20))).toEqual(['shown', 'shown', 'shown']);
    expect(shown(of(4))).toEqual(['protected', 'shown', 'protected']);
  });

  it('hides nothing for an option that nobody chose', () => {
    expect(shown(of(0))).toEqual(['shown', 'shown', 'shown']);
  });
});

describe('numbers of a handful of people', () => {
  const hours = drawnQuestion('hours number 0-99');
  const wards = aSingle('place', ['North', 'South', 'East', 'West']);
  const numbers = (sizes: readonly number[], hoursOf: (i: number) => number | null) => {
    const places = sizes.flatMap((size, ward) => Array.from({ length: size }, () => ward + 1));
    const responses = places.map((place, i) => {
      const given = hoursOf(i);
      return aResponse(i + 1, {
        place: { value: place },
        ...(given !== null && { hours: { value: given } }),
      });
    });
    const questionnaires = [
      aQuestionnaire([], {
        modules: [
          { id: 'core', title: { en: 'Core' }, role: 'core', questions: [hours] },
          { id: 'you', title: { en: 'You' }, role: 'equality', questions: [wards] },
        ],
      }),
    ];
    return aDataset({}, { questionnaires, responses });
  };

  it('are not told of a ward with three people, nor of the one that would give them away', () => {
    const dataset = numbers([60, 50, 40, 3], (i) => i % 50);
    const { summaries } = tableOf(dataset, 'hours', 'place');
    expect(summaries?.map((one) => (one.shown ? 'shown' : one.why))).toEqual([
      'shown',
      'shown',
      'shown',
      'protected',
      'protected',
    ]);
    // Neither is how many they are, nor how many of them gave a number.
    expect(JSON.stringify(summaries?.slice(3))).not.toMatch(/base|\d/);
  });

  it('are not told of one person, alone or among all', () => {
    const alone = numbers([60, 50], (i) => (i === 0 ? 42 : null));
    const all = tableOf(alone, 'hours', 'place');
    expect(JSON.stringify([all.summaries, all.rows])).not.toContain('42"');
    expect(all.summaries?.every((one) => !one.shown)).toBe(true);
    expect(
      all.rows
        .filter(({ sort }) => sort === 'category')
        .every(({ cells }) => !cells.some((cell) => cell.shown)),
    ).toBe(true);
  });
});
