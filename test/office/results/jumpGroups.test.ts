import { describe, expect, it } from 'vitest';
import { jumpGroups } from '../../../src/office/results/jumpGroups.ts';
import { aQuestionnaire, aSingle } from '../../fixtures/aWave.ts';
import { aColumn, areaTable, reader } from '../../fixtures/tables.ts';

const of = (question: string) => ({
  ...areaTable,
  column: { ...aColumn, id: question as never, question: question as never, label: { en: question } },
});
const asked = aQuestionnaire([], {
  modules: [
    {
      id: 'core',
      title: { en: 'Core' },
      role: 'core',
      questions: [aSingle('q1', ['a']), aSingle('q2', ['a'])],
    },
    { id: 'noise', title: { en: 'Noise' }, role: 'additional', questions: [aSingle('q3', ['a'])] },
  ],
});

describe('the contents of a page of results', () => {
  it('has every question under its module, in the order of the page, then who answered', () => {
    const results = { everyone: [of('q1'), of('q2'), of('q3')], people: [of('design:area')] };
    expect(jumpGroups(results, [asked], reader)).toEqual([
      {
        title: 'Core',
        questions: [
          { column: 'q1', topic: 'q1' },
          { column: 'q2', topic: 'q2' },
        ],
      },
      { title: 'Noise', questions: [{ column: 'q3', topic: 'q3' }] },
      { title: 'Who answered', questions: [{ column: 'design:area', topic: 'Ward' }] },
    ]);
  });

  it('has what an officer made under a heading of its own', () => {
    const groups = jumpGroups({ everyone: [of('q3'), of('made:coded_q9')], people: [] }, [asked], reader);
    expect(groups.map(({ title }) => title)).toEqual(['Noise', 'Made by the officer']);
  });

  it('still has a question that no known version asks', () => {
    const [group] = jumpGroups({ everyone: [of('q9')], people: [] }, [asked], reader);
    expect(group).toEqual({ title: 'Question by question', questions: [{ column: 'q9', topic: 'q9' }] });
  });
});
