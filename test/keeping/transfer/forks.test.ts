import { describe, expect, it } from 'vitest';
import type { CollectedRecord } from '../../../src/keeping/transfer/collected.ts';
import { forksOf } from '../../../src/keeping/transfer/forks.ts';

/** Records as drawn: `3b<2a` is number 3, of link 3b, after link 2a; without `<` nobody knows what was before. */
function drawn(text: string): readonly CollectedRecord[] {
  return text.split(' ').map((one) => {
    const [link = '', prev = null] = one.split('<');
    const own = { survey: 's', tablet: 't', key: 'k', isElsewhere: false, bytes: 'kept' } as const;
    return { ...own, number: Number.parseInt(link, 10), link, prev };
  });
}

/** Forks as `number: links of a branch | links of another`. */
const forksIn = (text: string, vouched: readonly string[] = []) =>
  forksOf(drawn(text), new Set(vouched)).map(
    ({ number, branches }) => `${number}: ${branches.map(({ links }) => links.join(' ')).join(' | ')}`,
  );

describe('where a chain forks', () => {
  it('is nowhere while each number stands for one record', () => {
    expect(forksIn('1a< 2a<1a 3a<2a')).toEqual([]);
    expect(forksIn('1a< 5a 9a<8a')).toEqual([]);
  });

  it('is the number under which two records follow one, and both ways on go with it', () => {
    expect(forksIn('1a< 2a<1a 2b<1a 3a<2a 3b<2b 4a<3a')).toEqual(['2: 2a 3a 4a | 2b 3b']);
    expect(forksIn('4a<3a 3b<2b 3a<2a 2b<1a 2a<1a 1a<')).toEqual(['2: 2b 3b | 2a 3a 4a']);
  });

  it('is told again where a branch forks itself', () => {
    expect(forksIn('1a< 2a<1a 2b<1a 3a<2a 3c<2a 3b<2b')).toEqual(['2: 2a 3a 3c | 2b 3b', '3: 3a | 3c']);
  });

  it('is where it first shows, when the records before have not come', () => {
    expect(forksIn('1a< 3a<2a 3b<2b 4a<3a')).toEqual(['3: 3a 4a | 3b']);
    expect(forksIn('2a 2b<1a 3a<2a')).toEqual(['2: 2a 3a | 2b']);
    // The one without a record before belongs to the other way: its way there has not come.
    expect(forksIn('1a< 2a<1a 2b<1a 3a<2a 3b')).toEqual(['2: 2a 3a | 2b']);
  });

  it('F50: is found going through each branch by itself, however many there are', () => {
    let looks = 0;
    const pairs = Array.from({ length: 500 }, (_, at) => `${at + 1}a ${at + 1}b`).join(' ');
    const counted = drawn(pairs).map((one) =>
      Object.defineProperty({ ...one }, 'link', {
        get: () => {
          looks += 1;
          return one.link;
        },
      }),
    );
    expect(forksOf(counted, new Set())).toHaveLength(500);
    expect(looks).toBeLessThan(20 * counted.length);
  });

  it('knows which branch somebody vouched for', () => {
    const [fork] = forksOf(drawn('1a< 2a<1a 2b<1a'), new Set(['2b']));
    expect(fork?.branches.map(({ link, isVouched }) => [link, isVouched])).toEqual([
      ['2a', false],
      ['2b', true],
    ]);
    expect(fork?.branches[0]?.numbers).toEqual([{ from: 2, to: 2 }]);
  });
});
