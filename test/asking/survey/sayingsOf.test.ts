import { expect, it } from 'vitest';
import { sayingsOf } from '../../../src/asking/survey/sayingsOf.ts';
import { id } from '../../../src/core/id.ts';

it('hears every saying of a condition, in order and also under a not', () => {
  const says = (name: string) => ({ question: id<'question'>(name), isOneOf: [1] });
  const condition = { all: [says('a'), { not: { any: [says('b'), says('a')] } }] };
  expect(sayingsOf(condition).map(({ question }) => question)).toEqual(['a', 'b', 'a']);
  expect(sayingsOf({ all: [] })).toEqual([]);
});
