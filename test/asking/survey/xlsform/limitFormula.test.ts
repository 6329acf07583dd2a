import { describe, expect, it } from 'vitest';
import { printFormula } from '../../../../src/asking/survey/printFormula.ts';
import { conjuncts, joinedParts } from '../../../../src/asking/survey/xlsform/formulaParts.ts';
import { limitIn, limitParts } from '../../../../src/asking/survey/xlsform/limitFormula.ts';
import { formulaOf } from '../../../fixtures/aFormula.ts';

const read = (text: string, sort: Parameters<typeof limitIn>[1]) => {
  const { limit, rest } = limitIn(conjuncts(formulaOf(text)), sort);
  return { limit, rest: rest.map(printFormula) };
};

describe('the limit of an answer in a constraint', () => {
  it.each([
    [{ atLeast: 0, atMost: 168 }, 'broken'],
    [{ atLeast: -5, atMost: 5 }, 'whole'],
    [{ atLeast: '2026-01-01', atMost: '2026-12-31' }, 'day'],
    [{ longest: 200 }, 'words'],
  ] as const)('is read as it was written: %o', (limit, sort) => {
    expect(read(printFormula(joinedParts('and', limitParts(limit))), sort)).toEqual({ limit, rest: [] });
  });

  it('goes to the next whole number or day where an end is left out', () => {
    expect(read('. > 17 and 66 > .', 'whole').limit).toEqual({ atLeast: 18, atMost: 65 });
    expect(read('. >= 17.5 and . <= 20.5', 'whole').limit).toEqual({ atLeast: 18, atMost: 20 });
    expect(read("'2026-01-01' < . and . < date('2026-03-01')", 'day').limit).toEqual({
      atLeast: '2026-01-02',
      atMost: '2026-02-28',
    });
    expect(read('string-length(.) < 10', 'words').limit).toEqual({ longest: 9 });
  });

  it('leaves everything else, and an end that was there already', () => {
    expect(read('. > 0 and . != 7 and . < ${most} and . >= 1 and . >= 2', 'broken')).toEqual({
      limit: { atLeast: 1 },
      rest: ['. > 0', '. != 7', '. < ${most}', '. >= 2'],
    });
    expect(read('. <= today()', 'day')).toEqual({ limit: {}, rest: ['. <= today()'] });
    expect(read('string-length(${a}) < 10 and . >= 3', 'words').limit).toEqual({});
    expect(read('. >= 1 or . <= 3', 'whole').limit).toEqual({});
  });
});
