import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id } from '../../../src/core/id.ts';
import { queryForWave, queryOf, type Showing, showingOf } from '../../../src/office/results/showing.ts';

const [one, two] = [id<'wave'>('one'), id<'wave'>('two')];
const usual = { compareWith: one, others: [one, two] };

describe('what is shown of a wave', () => {
  it('comes back from its address, whatever it is', () => {
    const showings: fc.Arbitrary<Showing> = fc.record({
      breakBy: fc.constantFrom(null, 'sex', 'design:area'),
      dontKnow: fc.constantFrom('asAsked' as const, 'in' as const, 'out' as const),
      compareWith: fc.constantFrom(null, one, two),
      chart: fc.constantFrom('answers' as const, 'interval' as const),
      unweighted: fc.boolean(),
    });
    fc.assert(
      fc.property(showings, (showing) => {
        expect(showingOf(queryOf(showing, usual), usual)).toEqual(showing);
      }),
    );
  });

  it('needs no words in the address where it is the usual', () => {
    expect(queryOf(showingOf('', usual), usual)).toBe('');
  });

  it('goes on to another wave without the one beside it', () => {
    const showing = showingOf('by=sex&with=two&unweighted=yes', usual);
    expect(showing.compareWith).toBe(two);
    expect(queryForWave(showing)).toBe('by=sex&unweighted=yes');
  });
});
