import { expect, it } from 'vitest';
import { formulaReader } from '../../../src/asking/survey/formulaReader.ts';
import { formulaRead, readFormulasWith } from '../../../src/asking/survey/workingOut.ts';

it('reads formulas only once something that reads them was put in place', () => {
  expect(() => formulaRead('1')).toThrow(RangeError);
  readFormulasWith(formulaReader);
  expect(formulaRead('1')?.references).toEqual([]);
  expect(formulaRead('1 +')).toBeNull();
});
