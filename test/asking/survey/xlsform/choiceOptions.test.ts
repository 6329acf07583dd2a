import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../../src/asking/survey/xlsform/choiceOptions.ts';

const named = (...names: readonly string[]) =>
  readOptions(names.map((name) => ({ name, text: { en: name } })));

describe('the choices of a form', () => {
  it('have their names for codes where all are whole numbers', () => {
    expect(named('0', '-1', '98').map(({ code }) => code)).toEqual([0, -1, 98]);
  });

  it('are counted and keep their names where one is not, or is written otherwise', () => {
    expect(named('yes', '2')).toEqual([
      { code: 1, name: 'yes', text: { en: 'yes' } },
      { code: 2, name: '2', text: { en: '2' } },
    ]);
    expect(named('01', '02').map(({ code }) => code)).toEqual([1, 2]);
    expect(named('1.0')[0]?.name).toBe('1.0');
    expect(named('99999999999')[0]?.code).toBe(1);
  });
});
