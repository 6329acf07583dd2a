import { describe, expect, it } from 'vitest';
import { changeTarget, madeKnown, targetOf, treatAs } from '../../../src/keeping/imports/collectedEdits.ts';
import { mappingFaults } from '../../../src/keeping/imports/collectedFaults.ts';
import { guessMapping } from '../../../src/keeping/imports/collectedGuess.ts';
import { isQuestion, type QuestionTarget } from '../../../src/keeping/imports/collectedMapping.ts';
import { aScale } from '../../fixtures/aWave.ts';
import { fileOf, lookAlike, profiled } from '../../fixtures/collected.ts';

const { columns: profiles, separator } = await profiled(fileOf(lookAlike(120, 3)));
const guessed = guessMapping(profiles, separator);
const mapping = treatAs(guessed, 'choice', { names: ['q1_01', 'q1_02'], profiles, separator });
const scale = aScale('local_area');
const known = (id: string) => (id === 'local_area' ? scale : undefined);
const questionOf = (name: string): QuestionTarget => {
  const target = targetOf(mapping, name);
  if (target === undefined || !isQuestion(target)) throw new RangeError(`no question of ${name}`);
  return target;
};
const faultsWith = (name: string, change: (target: QuestionTarget) => QuestionTarget) =>
  mappingFaults(changeTarget(mapping, name, change(questionOf(name))), known).map(({ kind }) => kind);

describe('what stands in the way of a mapping', () => {
  it('is nothing in the guess', () => {
    expect(mappingFaults(mapping, known)).toEqual([]);
  });

  it('is a column of modes in which no value says one', async () => {
    const { columns } = await profiled(fileOf('mode,q\n1,1\n2,2\n'));
    const treated = treatAs(guessMapping(columns, ','), 'mode', {
      names: ['mode'],
      profiles: columns,
      separator,
    });
    expect(mappingFaults(treated, known)).toEqual([{ kind: 'noMode', column: 'mode' }]);
    const [first] = treated.targets.filter(({ to }) => to === 'mode');
    if (first === undefined) throw new RangeError('mode is no question');
    const codes = first.codes.map((code, at) => (at === 0 ? { ...code, code: 2 } : code));
    expect(mappingFaults(changeTarget(treated, 'mode', { ...first, codes }), known)).toEqual([]);
  });

  it('is that nothing becomes a question', () => {
    expect(mappingFaults({ ...mapping, targets: [] }, known)).toEqual([{ kind: 'noQuestion', column: '' }]);
  });

  it('is a question without words, without answers, or with answers without words or of the same', () => {
    const labels = (label: string) => (target: QuestionTarget) => ({
      ...target,
      codes: target.codes.map((code) => ({ ...code, label })),
    });
    expect(faultsWith('q1_01', (target) => ({ ...target, text: ' ' }))).toEqual(['noText']);
    const meansNothing = (target: QuestionTarget): QuestionTarget => ({
      ...target,
      codes: target.codes.map((code) => ({ ...code, means: 'notAnswered' })),
    });
    expect(faultsWith('q1_01', meansNothing)).toEqual(['noAnswer']);
    // Of a column with thousands of values no codes are listed.
    expect(faultsWith('q1_01', (target) => ({ ...target, codes: [] }))).toEqual(['noCodes']);
    expect(faultsWith('q1_01', labels('Same'))).toEqual(['sameLabel']);
    expect(faultsWith('q1_01', labels(' '))).toEqual(['noLabel', 'sameLabel']);
    expect(faultsWith('q4_01', (target) => ({ ...target, codes: [] }))).toEqual(['noAnswer']);
  });

  it('is two columns that are the same row', () => {
    expect(
      faultsWith('q2_01', (target) => ({
        ...target,
        columns: target.columns.map((column) => ({ ...column, label: 'Row' })),
      })),
    ).toEqual(['samePart']);
  });

  it('is a question that is not there, lacks the answer, or is meant twice', () => {
    const asKnown = (target: QuestionTarget) => madeKnown(target, scale);
    expect(faultsWith('q1_01', asKnown)).toEqual([]);
    expect(
      faultsWith('q1_01', (target) => ({
        ...asKnown(target),
        codes: target.codes.map((code) => ({ ...code, means: 'notAnswered' as const })),
      })),
    ).toEqual(['noAnswer']);
    expect(faultsWith('q1_01', (target) => ({ ...asKnown(target), id: 'gone' }))).toEqual(['unfitQuestion']);
    expect(
      faultsWith('q1_01', (target) => ({
        ...asKnown(target),
        codes: [{ found: '1', means: 'answer', code: 77, label: '' }],
      })),
    ).toEqual(['unfitQuestion']);
    const both = ['q1_01', 'q1_02'].reduce(
      (before, name) => changeTarget(before, name, asKnown(questionOf(name))),
      mapping,
    );
    expect(mappingFaults(both, known)).toEqual([{ kind: 'sameQuestion', column: 'q1_02' }]);
  });
});
