import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../src/keeping/imports/collectedGuess.ts';
import {
  codesLeftOut,
  isAnswer,
  isQuestion,
  type Mapping,
  MEANINGS,
  missingColumns,
  readMapping,
  readRecipeFile,
  recipeFile,
} from '../../../src/keeping/imports/collectedMapping.ts';
import { fileOf, lookAlike, profiled } from '../../fixtures/collected.ts';

const { columns, separator } = await profiled(fileOf(lookAlike(60, 1)));
const mapping = guessMapping(columns, separator);

describe('a recipe', () => {
  it('comes back from its file as it was', () => {
    expect(readRecipeFile(recipeFile(mapping))).toEqual({ ok: true, value: mapping });
  });

  it('holds no row of the file: no case, no age, no words of anybody', () => {
    const written = recipeFile(mapping);
    expect(written).not.toContain('wrote number');
    expect(mapping.targets.filter(({ to }) => to === 'case')).toMatchObject([{ codes: [] }]);
  });

  it('is refused where it is anything else', () => {
    expect(readRecipeFile('{}')).toEqual({ ok: false, problem: { kind: 'badRecipe' } });
    expect(readRecipeFile(JSON.stringify(mapping)).ok).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => !readRecipeFile(text).ok));
    fc.assert(fc.property(fc.jsonValue(), (value) => readMapping(value) === null));
  });

  it('is refused where a column stands in two targets, or a question twice, or a column is not of the file', () => {
    const [first, second] = mapping.targets.filter(isQuestion);
    if (first === undefined || second === undefined) throw new Error('the guess has questions');
    const withTargets = (targets: Mapping['targets']) => readMapping({ ...mapping, targets });
    expect(withTargets([first, second])).not.toBeNull();
    expect(withTargets([first, { ...second, columns: first.columns }])).toBeNull();
    expect(withTargets([first, { ...second, id: first.id }])).toBeNull();
    expect(readMapping({ ...mapping, columns: [] })).toBeNull();
    for (const name of ['constructor', '__proto__', 'toString']) {
      expect(withTargets([{ ...first, id: name }])).toBeNull();
      expect(
        withTargets([{ ...first, columns: first.columns.map((one) => ({ ...one, part: name })) }]),
      ).toBeNull();
    }
  });

  it('names the columns that another file lacks, but for those that it leaves out', () => {
    const names = mapping.columns.filter((name) => name !== 'q2_03' && name !== 'comments');
    expect(missingColumns(mapping, names)).toEqual(['q2_03']);
  });

  it('tells answers from ways of having none', () => {
    expect(MEANINGS.filter(isAnswer)).toEqual(['answer', 'good', 'bad']);
  });
});

it('names the codes of each question that count as no answer, and no empty cell', () => {
  const [first] = mapping.targets.filter(isQuestion);
  if (first === undefined) throw new Error('the guess has questions');
  const codes = [
    { found: '', means: 'notAnswered', code: 0, label: '' },
    { found: '7', means: 'notAnswered', code: 7, label: '7' },
    { found: '1', means: 'answer', code: 1, label: '1' },
  ] as const;
  const column = first.columns[0]?.name;
  expect(codesLeftOut({ ...mapping, targets: [{ ...first, codes }] })).toEqual([{ column, codes: ['7'] }]);
});
