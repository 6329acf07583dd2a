import { describe, expect, it } from 'vitest';
import {
  chosenRepeat,
  firstTimeChoices,
  outerChoices,
  repeatChoices,
  repeatOf,
  withFirst,
  withMost,
} from '../../../src/office/builder/repeatChoices.ts';
import { drawnQuestionnaire } from '../../fixtures/drawnQuestionnaire.ts';

const drawn = drawnQuestionnaire(
  'core: m multiple 1-3; g grid a,b of 1-2; n number 0-9; t text; s scale 0-5; jobs forEach m: x multiple 1-2; after: y single 1-2',
);
const [core, jobs, after] = drawn.modules;
if (!core || !jobs || !after) throw new RangeError('the drawing requires three modules');

describe('what a group can be repeated for', () => {
  it('is each answer of a list, or a number, of groups that come before and are asked once', () => {
    const said = (module: typeof jobs) =>
      repeatChoices(drawn, module).map(({ how, question }) => `${how} ${question.id}`);
    expect(said(core)).toEqual(['while m']);
    expect(said(jobs)).toEqual(['forEach m', 'count n', 'count s', 'while x']);
    expect(said(after)).toEqual(['forEach m', 'count n', 'count s', 'while y']);
  });

  it('is read back as it was chosen', () => {
    expect([core, jobs].map(chosenRepeat)).toEqual(['', 'forEach m']);
    for (const chosen of ['forEach m', 'count n', 'while x']) {
      const repeat = repeatOf(chosen, repeatChoices(drawn, jobs));
      expect(chosenRepeat(repeat === null ? core : { ...core, repeat })).toBe(chosen);
    }
    expect(repeatOf('', [])).toBeNull();
  });

  it('is at most so many times, from 1 to 50', () => {
    const repeat = repeatOf('count n', []);
    if (repeat === null || !('count' in repeat)) throw new RangeError('a count is required');
    expect(withMost(repeat, ' 7 ')).toEqual({ count: 'n', most: 7 });
    for (const typed of ['', '0', '51', 'many', '1.5']) expect(withMost(repeat, typed)).toBeNull();
  });
});

describe('a group that is asked as long as there is another', () => {
  const nested = drawnQuestionnaire(
    'core: m multiple 1-3; n number 0-9; person count n most 9: k single 1-2; job in person: j single 4-5; pay in person forEach m: p single 1-2; after: z single 1-2',
  );
  const [, person, job, pay, last] = nested.modules;
  if (!person || !job || !pay || !last) throw new RangeError('the drawing requires five modules');
  const said = (module: typeof person) =>
    repeatChoices(nested, module).map(({ how, question }) => `${how} ${question.id}`);

  it('is asked again by the first answer of a question in it, or in a part of it', () => {
    expect(said(person)).toEqual(['forEach m', 'count n', 'while k', 'while j']);
    expect(repeatOf('while j', repeatChoices(nested, person))).toEqual({
      while: { question: 'j', isOneOf: [4] },
      most: 10,
    });
  });

  it('within another may be for what is asked there each time', () => {
    expect(said(pay)).toEqual(['forEach m', 'count n', 'forEach k', 'forEach j', 'while p']);
    expect(said(last)).toEqual(['forEach m', 'count n', 'while z']);
  });

  it('is asked the first time of everybody, or after an answer to a question before it', () => {
    expect(firstTimeChoices(nested, pay).map(({ id }) => id)).toEqual(['m', 'k', 'j']);
    const always = repeatOf('while z', repeatChoices(nested, last));
    if (always === null || !('while' in always)) throw new RangeError('a question is required');
    const [m] = firstTimeChoices(nested, last);
    const some = withFirst(always, m);
    expect(some).toEqual({ ...always, askIf: { question: 'm', isOneOf: [1] } });
    expect(withFirst(some, undefined)).toEqual(always);
  });

  it('may stand in the repeated groups around what comes before it', () => {
    const outer = (module: typeof person) => outerChoices(nested, module).map(({ id }) => id);
    expect([person, job, pay, last].map(outer)).toEqual([[], ['person'], ['person'], ['person', 'pay']]);
  });
});
