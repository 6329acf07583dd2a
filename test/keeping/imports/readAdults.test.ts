import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAdults } from '../../../src/keeping/imports/readAdults.ts';

const bands = ['18-24', '25-34', '75+'];
const whole = 'age,male,female\n18-24,100,90\n25-34,"1,200",1100\n75+,80,120\n';
const problemsOf = (text: string) => {
  const read = readAdults(text, bands);
  return read.ok ? [] : read.problem;
};

describe('a file of adults by age and sex', () => {
  it('is read in any order of rows and columns, as officers write age bands', () => {
    const counts = { male: [100, 1200, 80], female: [90, 1100, 120] };
    expect(readAdults(whole, bands)).toEqual({ ok: true, value: counts });
    const other =
      'Female;Age;Male;Note\n120;75 and over;80;x\n1 100;Aged 25 to 34 years;1200;\n90;18–24;100;';
    expect(readAdults(other, bands)).toEqual({ ok: true, value: counts });
  });

  it('names each fault with its row and column', () => {
    expect(problemsOf('age,male,female\n18-24,-5,90\n25-34,12.5,\n16-17,1,1\n75+,80,120')).toEqual([
      { kind: 'badCell', what: 'targets', row: 2, column: 'male', found: '-5' },
      { kind: 'badCell', what: 'targets', row: 3, column: 'male', found: '12.5' },
      { kind: 'missingCell', what: 'targets', row: 3, column: 'female' },
      { kind: 'badCell', what: 'targets', row: 4, column: 'age', found: '16-17' },
    ]);
  });

  it('F59: is refused where a spreadsheet made a day of an age band, and names it', () => {
    const age = { kind: 'badCell', what: 'targets', row: 2, column: 'age', found: '24-Oct' };
    expect(problemsOf(whole.replace('18-24', '24-Oct'))).toEqual([
      age,
      { kind: 'missingBand', band: '18-24' },
    ]);
  });

  it('needs every band once and both sexes', () => {
    expect(problemsOf(`${whole}18 to 24,1,1`)).toEqual([
      { kind: 'doubleRow', what: 'targets', row: 5, firstRow: 2, value: '18-24' },
    ]);
    expect(problemsOf('age,male,female\n18-24,100,90\n75+,80,120')).toEqual([
      { kind: 'missingBand', band: '25-34' },
    ]);
    expect(problemsOf('age,male\n18-24,100')).toEqual([
      { kind: 'missingColumn', what: 'targets', column: 'female' },
    ]);
    expect(problemsOf('age,male,female\n')).toEqual([{ kind: 'emptyFile', what: 'targets' }]);
  });

  it('never throws, whatever the file', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readAdults(text, bands).ok === 'boolean'));
  });
});
