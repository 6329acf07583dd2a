import { describe, expect, it } from 'vitest';
import { RUN, sameThroughout } from '../../../src/counting/stats/sameThroughout.ts';

const rows = (people: readonly string[]) =>
  Array.from({ length: people[0]?.length ?? 0 }, (_, row) =>
    Uint8Array.from(people.map((answers) => Number(answers[row]))),
  );

describe('one answer throughout a grid', () => {
  it('is found where enough rows are answered, and said of nobody else', () => {
    // Under 4 is no answer.
    const found = sameThroughout(rows(['5555', '5556', '5553', '5533', '4444']), { from: 4, least: 3 });
    expect([...found]).toEqual([RUN.same, RUN.varied, RUN.same, RUN.unjudged, RUN.same]);
  });

  it('is said of nobody where there are no rows', () => {
    expect(sameThroughout([], { from: 4, least: 3 })).toHaveLength(0);
  });
});
