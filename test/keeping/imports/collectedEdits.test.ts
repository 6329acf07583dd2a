import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canBe,
  changeTarget,
  madeKnown,
  madeOwn,
  sameAnswers,
  targetKey,
  targetOf,
  treatAs,
  turnedRound,
  USES,
  useOf,
  withOption,
} from '../../../src/keeping/imports/collectedEdits.ts';
import { guessMapping } from '../../../src/keeping/imports/collectedGuess.ts';
import {
  isQuestion,
  type QuestionTarget,
  readMapping,
} from '../../../src/keeping/imports/collectedMapping.ts';
import { aScale } from '../../fixtures/aWave.ts';
import { fileOf, lookAlike, profiled } from '../../fixtures/collected.ts';

const { columns: profiles, separator } = await profiled(fileOf(lookAlike(120, 3)));
const mapping = guessMapping(profiles, separator);
const treated = (names: readonly string[]) => ({ names, profiles, separator });
const questionOf = (name: string, of = mapping): QuestionTarget => {
  const target = targetOf(of, name);
  if (target === undefined || !isQuestion(target)) throw new RangeError(`no question of ${name}`);
  return target;
};

describe('treating columns as something else', () => {
  it('makes one grid of several columns, and of the rest what it was', () => {
    const joined = treatAs(mapping, 'grid', treated(['q1_03', 'q2_01']));
    expect(questionOf('q2_01', joined).columns.map(({ name }) => name)).toEqual(['q1_03', 'q2_01']);
    expect(questionOf('q1_01', joined).columns).toHaveLength(2);
    expect(questionOf('q2_02', joined).columns).toHaveLength(7);
  });

  it('makes of each a question of its own, with an id of its own', () => {
    const alone = treatAs(mapping, 'choice', treated(['q1_01', 'q1_02']));
    expect(questionOf('q1_01', alone)).toMatchObject({ id: 'q1_01', shape: 'choice' });
    const joined = treatAs(mapping, 'grid', treated(['q1_01', 'q1_02']));
    expect(questionOf('q1_01', joined).id).toBe('q1_2');
  });

  it('takes a weight in place of the one that was taken before', () => {
    const weighed = treatAs(mapping, 'weight', treated(['age']));
    expect(weighed.targets.filter(({ to }) => to === 'weight').map(targetKey)).toEqual(['age']);
  });

  it('leaves out, and changes nothing where nothing is chosen', () => {
    expect(targetOf(treatAs(mapping, 'leaveOut', treated(['age'])), 'age')).toBeUndefined();
    expect(treatAs(mapping, 'grid', treated([]))).toBe(mapping);
  });

  it('always leaves a mapping that can be kept, each column in one place at most', () => {
    const names = profiles.map(({ name }) => name);
    const step = fc.tuple(fc.constantFrom(...USES), fc.subarray(names, { minLength: 1 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const after = steps.reduce((before, [use, some]) => treatAs(before, use, treated(some)), mapping);
        expect(readMapping(JSON.parse(JSON.stringify(after)))).toEqual(after);
        const [use, some] = steps.at(-1) ?? ['leaveOut', []];
        for (const name of use === 'leaveOut' ? some : []) expect(targetOf(after, name)).toBeUndefined();
        for (const target of after.targets) expect(USES).toContain(useOf(target));
      }),
    );
  });
});

describe('what columns say beside the answers', () => {
  const namesOf = (of: typeof mapping, to: string) =>
    of.targets.filter((target) => target.to === to).map((target) => targetKey(target));

  it('is taken from one alone, but for what the list says of people', () => {
    const listed = treatAs(mapping, 'frame', treated(['q1_01', 'age']));
    expect(namesOf(treatAs(listed, 'frame', treated(['ward'])), 'frame')).toEqual(['q1_01', 'age', 'ward']);
    expect(namesOf(mapping, 'mode')).toEqual(['method']);
    expect(namesOf(treatAs(mapping, 'mode', treated(['ward', 'age'])), 'mode')).toEqual(['age']);
    expect(readMapping(JSON.parse(JSON.stringify(listed)))).toEqual(listed);
  });
});

describe('what codes mean', () => {
  it('is given to every other question with the same codes', () => {
    const target = questionOf('q1_01');
    const named = {
      ...target,
      codes: target.codes.map((code) => ({ ...code, label: `Words ${code.found}` })),
    };
    const { mapping: after, changed } = sameAnswers(changeTarget(mapping, targetKey(target), named), named);
    expect(changed).toBe(2);
    expect(questionOf('q3_01', after).codes).toEqual(named.codes);
    expect(questionOf('q4_01', after)).toEqual(questionOf('q4_01'));
  });

  it('is not given to a question with some of the codes only: yes and no are no ends of a scale', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const dontKnow = i % 10 === 0 ? 9 : 1 + (i % 2);
      return [1 + (i % 5), i % 8 === 7 ? 9 : 1 + ((i * 3) % 5), dontKnow, 1 + (i % 5), 1 + (i % 6)].join(',');
    });
    const found = await profiled(fileOf(['scale,other,moved,rough,six', ...rows].join('\n')));
    const guess = guessMapping(found.columns, found.separator);
    const source = questionOf('scale', guess);
    const named = {
      ...source,
      codes: source.codes.map((code) => ({ ...code, label: `Words ${code.found}` })),
    };
    const { mapping: after, changed, partly } = sameAnswers(changeTarget(guess, 'scale', named), named);
    const wordsOf = (name: string) => questionOf(name, after).codes.map(({ label }) => label);
    expect([changed, partly]).toEqual([2, 1]);
    // Who did not know is in one of the two only.
    expect(wordsOf('other')).toEqual(['Words 1', 'Words 2', 'Words 3', 'Words 4', 'Words 5', '9']);
    expect(wordsOf('moved')).toEqual(['1', '2', '9']);
    expect(wordsOf('six')).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});

describe('a question that is there already', () => {
  const scale = aScale('local_area');
  const alone = treatAs(mapping, 'choice', treated(['q1_01']));

  it('lends its answers by their number where the words differ', () => {
    const known = madeKnown(questionOf('q1_01', alone), scale);
    expect(known).toMatchObject({ id: 'local_area', isKnown: true, text: scale.text.en });
    expect(
      known.codes.map(({ found, code, label, means }) => [found, code, label, means]).slice(0, 2),
    ).toEqual([
      ['1', 1, 'Very satisfied', 'answer'],
      ['2', 2, 'Fairly satisfied', 'answer'],
    ]);
    expect(known.codes.find(({ found }) => found === '9')?.means).toBe('dontKnow');
  });

  it('turns the answers round where the file counts from the worst, and leaves what is none', () => {
    const known = madeKnown(questionOf('q1_01', alone), scale);
    const turned = turnedRound(known);
    const meant = ({ codes }: QuestionTarget) => codes.map(({ found, label }) => [found, label]);
    expect(meant(turned).slice(0, 5)).toEqual([
      ['1', 'Very dissatisfied'],
      ['2', 'Fairly dissatisfied'],
      ['3', 'Neither'],
      ['4', 'Fairly satisfied'],
      ['5', 'Very satisfied'],
    ]);
    expect(turned.codes.find(({ found }) => found === '9')?.means).toBe('dontKnow');
    expect(turnedRound(turned)).toEqual(known);
  });

  it('lends them by their words first, and nothing where neither fits', () => {
    const target = questionOf('q1_01', alone);
    const worded = {
      ...target,
      codes: [
        { found: '1', means: 'answer' as const, code: 1, label: 'very dissatisfied' },
        { found: '8', means: 'answer' as const, code: 8, label: 'Eight' },
      ],
    };
    expect(madeKnown(worded, scale).codes).toMatchObject([{ code: 5 }, { means: 'notAnswered' }]);
  });

  it('lends none to words that only have the number we gave them', () => {
    const target = questionOf('q1_01', alone);
    const words = ['Council', 'Owned'].map((found, at) => {
      return { found, means: 'answer' as const, code: at + 1, label: found };
    });
    expect(madeKnown({ ...target, codes: words }, scale).codes.map(({ means }) => means)).toEqual([
      'notAnswered',
      'notAnswered',
    ]);
  });

  it('can be taken back, and only fits answers of its shape', () => {
    const known = changeTarget(alone, 'q1_01', madeKnown(questionOf('q1_01', alone), scale));
    expect(
      questionOf('q1_01', madeOwn(known, questionOf('q1_01', known), { profiles, separator })),
    ).toMatchObject({
      id: 'q1_01',
      isKnown: false,
    });
    expect([questionOf('q1_01', alone), questionOf('q2_01')].map((target) => canBe(target, scale))).toEqual([
      true,
      false,
    ]);
    expect(
      withOption({ found: '1', means: 'dontKnow', code: 1, label: '' }, { code: 4, text: { en: 'D' } }),
    ).toEqual({ found: '1', means: 'answer', code: 4, label: 'D' });
  });
});
