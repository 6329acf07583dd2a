import { describe, expect, it } from 'vitest';
import { formulaTokens } from '../../../src/asking/survey/formulaTokens.ts';

const words = (text: string) => {
  const tokens = formulaTokens(text);
  return tokens.ok ? tokens.value.map(({ sort, text }) => `${sort} ${text}`) : tokens.problem;
};

describe('the words of a formula', () => {
  it('are numbers, texts, references, names and marks, with any space between', () => {
    expect(words(`selected(\${ uses },\n'it"s')\t>=.5 and 3. != .`)).toEqual([
      'name selected',
      'mark (',
      'reference uses',
      'mark ,',
      'text it"s',
      'mark )',
      'mark >=',
      'number .5',
      'name and',
      'number 3.',
      'mark !=',
      'mark .',
      'end ',
    ]);
  });

  it('keep the hyphens and the colon of a name, and part a minus from a bracket', () => {
    expect(words("jr:choice-name('a')")).toContain('name jr:choice-name');
    expect(words('today()-1')).toEqual(['name today', 'mark (', 'mark )', 'mark -', 'number 1', 'end ']);
  });

  it('say where they stand', () => {
    const tokens = formulaTokens('  1 + 2');
    expect(tokens.ok && tokens.value.map(({ at }) => at)).toEqual([2, 4, 6, 7]);
  });

  it('end at what begins no word', () => {
    expect(words("1 + 'open")).toEqual({ kind: 'openText', at: 4, quote: "'" });
    expect(words('$' + '{a b} = 1')).toEqual({ kind: 'badReference', at: 0, found: '$' + '{a b} = 1' });
    expect(words('/data/age')).toEqual({ kind: 'strayCharacter', at: 0, found: '/' });
    expect(words('1 ! 2')).toEqual({ kind: 'strayCharacter', at: 2, found: '!' });
    expect(words('1 😀')).toEqual({ kind: 'strayCharacter', at: 2, found: '😀' });
  });
});
