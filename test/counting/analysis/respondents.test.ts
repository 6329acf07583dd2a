import { expect, it } from 'vitest';
import {
  eachOf,
  peopleWith,
  remembered,
  respondentsOf,
  valuesHad,
} from '../../../src/counting/analysis/respondents.ts';
import { aDesign, aResponse } from '../../fixtures/aWave.ts';

const yes = { value: 1 };
const respondents = respondentsOf([
  aResponse(1, { q1: yes }, { design: aDesign({ stratum: 'North' }) }),
  aResponse(2, {}, { kind: 'partial', design: aDesign({ stratum: 'South' }) }),
  aResponse(3, { q1: yes }, { design: aDesign({ stratum: 'North' }) }),
]);

it('tell what they have in common under each name, and who has nothing there', () => {
  expect(respondents.size).toBe(3);
  expect(respondents.said('q1')).toEqual({ different: [yes], at: new Int32Array([0, -1, 0]) });
  expect(eachOf(respondents.part('kind'))).toEqual(['complete', 'partial', 'complete']);
  expect([...peopleWith(respondents.design('stratum'))]).toEqual([2, 1]);
  expect(eachOf(respondents.said('nowhere'))).toEqual([undefined, undefined, undefined]);
});

it('are some of them in another order, with the values of those only', () => {
  const some = respondents.some(new Int32Array([2, 0]));
  expect(some.size).toBe(2);
  expect(eachOf(some.part('number'))).toEqual([3, 1]);
  expect(valuesHad(some.design('stratum'))).toEqual(['North']);
});

it('leave out of the values had what nobody has', () => {
  expect(valuesHad({ different: ['a', 'b', 'c'], at: new Int32Array([2, -1, 0, 2]) })).toEqual(['a', 'c']);
});

it('are looked at once a name', () => {
  let looks = 0;
  const values = { different: [], at: new Int32Array() };
  const under = remembered(() => {
    looks += 1;
    return values;
  });
  expect([under(['a']), under(['a']), under(['answers', 'a'])]).toEqual([values, values, values]);
  expect(looks).toBe(2);
});
