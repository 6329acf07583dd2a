import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { chosenTables, type TableChoice } from '../../../src/counting/analysis/chosenTables.ts';
import { prepareResults } from '../../../src/counting/analysis/results.ts';
import { aSingle } from '../../fixtures/aWave.ts';
import { chosenShared } from '../../fixtures/sharedGroups.ts';
import { sample, sampleSource } from '../../fixtures/theSample.ts';

const prepared = prepareResults(sampleSource, []);
const ask = {
  wave: sample.waves[1].id,
  breakBy: null,
  dontKnow: 'asAsked',
  compareWith: null,
  choices: {},
} as const;
const tables = (choice: Partial<TableChoice>) => {
  const whole: TableChoice = { rows: ['trust'], breaks: [], only: [], dontKnow: 'asAsked', ...choice };
  const found = chosenTables(prepared, ask, whole);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
};

describe('chosen tables', () => {
  it('are those of the questions that the wave asks, in the order chosen', () => {
    const found = tables({ rows: ['trust', 'nothing', 'local_area'], breaks: [['age_band'], ['nothing']] });
    expect(found.tables.map(({ of }) => of.id)).toEqual(['trust', 'local_area']);
    expect(found.tables.map(({ breaks }) => breaks.length)).toEqual([1, 1]);
    expect(found.note).toMatchObject({ weighted: true, simulated: true });
  });

  it('say whose answers they are', () => {
    const { only } = tables({ only: [{ column: 'local_area', codes: [1, 2] }] });
    expect(only[0]?.answers.map(({ en }) => en)).toEqual(['Very satisfied', 'Fairly satisfied']);
    expect(tables({ only: [{ column: 'local_area', codes: [] }] }).only).toEqual([]);
    expect(tables({ only: [{ column: 'nothing', codes: [1] }] }).only).toEqual([]);
  });

  it('keep to the other answers and questions of a filter where one is no longer there', () => {
    const satisfied = { column: 'local_area', codes: [1, 2] };
    const [whole] = tables({ only: [satisfied] }).tables;
    for (const only of [
      [{ column: 'local_area', codes: [1, 2, 77] }],
      [satisfied, { column: 'trust', codes: [77] }],
      [satisfied, { column: 'nothing', codes: [1] }],
    ]) {
      const found = tables({ only });
      expect(found.only.map(({ answers }) => answers.length)).toEqual([2]);
      expect(found.tables[0]?.everyone.base).toBe(whole?.everyone.base);
    }
  });

  it('leave out a break with more columns than a page holds, and name it', () => {
    const found = tables({ breaks: [['design:area', 'age_band'], ['age_band']] });
    expect(found.tables[0]?.breaks).toHaveLength(1);
    expect(found.tooLarge).toMatchObject([{ groups: 8 * 7 }]);
  });

  it('have groups that share people at their place, alone even where another break is put inside', () => {
    const { tables: found, choosables } = chosenShared({
      breaks: [['age_band'], ['uses', 'sex'], ['sex', 'uses']],
    });
    expect(choosables.find(({ id }) => id === 'uses')?.isShared).toBe(true);
    expect(found[0]?.breaks.map(({ names }) => names.map(({ id }) => id))).toEqual([
      ['age_band'],
      ['uses'],
      ['sex'],
    ]);
    expect(found[0]?.breaks.map(({ shared }) => shared !== undefined)).toEqual([false, true, false]);
  });

  it('keep to those who chose any of some options', () => {
    const { only, tables: found } = chosenShared({ only: [{ column: 'uses', codes: [1, 2] }] });
    expect(only[0]?.answers.map(({ en }) => en)).toEqual(['Parks', 'Libraries']);
    const [all] = chosenShared({}).tables;
    const part = (found[0]?.everyone.base ?? 0) / (all?.everyone.base ?? 1);
    expect(part).toBeGreaterThan(0.6);
    expect(part).toBeLessThan(0.73);
  });

  it('name a break by a list of thousands, alone or in another, and make nothing of it', () => {
    const [, asked] = sample.questionnaires;
    const street = aSingle(
      'street',
      Array.from({ length: 10_000 }, (_, i) => `Street ${i}`),
    );
    const [first, ...more] = asked.modules;
    if (first === undefined) throw new RangeError('the sample asks something');
    const questionnaires = [
      { ...asked, modules: [{ ...first, questions: [...first.questions, street] }, ...more] },
    ];
    const waves = sampleSource.waves.map((one, place) => (place === 1 ? { ...one, questionnaires } : one));
    const found = chosenTables(prepareResults({ ...sampleSource, waves }, []), ask, {
      rows: ['trust'],
      breaks: [['street'], ['age_band', 'street'], ['age_band']],
      only: [],
      dontKnow: 'asAsked',
    });
    if (!found.ok) throw new Error(found.problem.kind);
    expect(found.value.tables[0]?.breaks).toHaveLength(1);
    expect(found.value.tooLarge.map(({ groups }) => groups)).toEqual([10_000, 70_000]);
  });

  it('count people without a view in or out', () => {
    const [within] = tables({ dontKnow: 'in' }).tables;
    const [without] = tables({ dontKnow: 'out' }).tables;
    expect([within?.dontKnowIn, without?.dontKnowIn]).toEqual([true, false]);
    expect(without?.everyone.base ?? 0).toBeLessThan(within?.everyone.base ?? 0);
  });

  it('are none of a wave that is not there', () => {
    const elsewhere = { ...ask, wave: id<'wave'>('elsewhere') };
    const none = { rows: [], breaks: [], only: [], dontKnow: 'asAsked' } as const;
    expect(chosenTables(prepared, elsewhere, none)).toEqual({
      ok: false,
      problem: { kind: 'notFound', what: 'wave' },
    });
  });
});
