import { expect, it } from 'vitest';
import { FIRST_CATEGORY } from '../../../src/core/column.ts';
import { countsByCode, remembered, rememberedOf } from '../../../src/counting/analysis/remembered.ts';
import { atDoors, byPhone } from '../../fixtures/theSample.ts';

it('decides once for a dataset, a variable and a name', () => {
  const { dataset } = byPhone;
  const [variable, other] = dataset.variables;
  if (variable === undefined || other === undefined) throw new Error('the sample has questions');
  let times = 0;
  const decide = () => {
    times += 1;
    return times;
  };
  const ask = [
    () => remembered(dataset, 'a test', decide),
    () => remembered(dataset, 'another test', decide),
    () => remembered(atDoors.dataset, 'a test', decide),
    () => rememberedOf(dataset, { variable, name: 'a test' }, decide),
    () => rememberedOf(dataset, { variable: other, name: 'a test' }, decide),
    () => rememberedOf(atDoors.dataset, { variable, name: 'a test' }, decide),
  ];
  const first = ask.map((one) => one());
  expect(new Set(first).size).toBe(ask.length);
  expect(ask.map((one) => one())).toEqual(first);
});

it('counts everybody once, by code', () => {
  for (const variable of byPhone.dataset.variables) {
    const counts = countsByCode(variable);
    expect(counts.length).toBe(FIRST_CATEGORY + variable.column.categories.length);
    for (const [code, people] of counts.entries())
      expect(people).toBe([...variable.codes].filter((one) => one === code).length);
  }
});
