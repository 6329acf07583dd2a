import { describe, expect, it } from 'vitest';
import { readDay, readMonth } from '../../../src/keeping/imports/readMonth.ts';

describe('a month', () => {
  it.each(['2024-06', '06/2024', '6.2024', 'June 2024', 'jun 2024', 'Jun-24', '2024-06-13', '13/06/2024'])(
    'may be written %s',
    (text) => {
      expect(readMonth(text)).toEqual({ from: '2024-06-01', to: '2024-06-30', label: 'June 2024' });
    },
  );

  it('ends on its own last day', () => {
    expect(['2024-02', '2023-02', '2024-12'].map((text) => readMonth(text)?.to)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2024-12-31',
    ]);
  });

  it.each(['', '2024', 'summer 2024', '2024-13', '2024-00', '31/02/2024', 'June', '1024-06', '=TODAY()'])(
    'is not %j',
    (text) => {
      expect(readMonth(text)).toBeNull();
    },
  );
});

describe('a day', () => {
  it('is written with the year first or the British way', () => {
    expect([readDay('2020-06-11'), readDay('11/06/2020'), readDay('1.6.2020')]).toEqual([
      '2020-06-11',
      '2020-06-11',
      '2020-06-01',
    ]);
    expect([readDay('11 June 2020'), readDay(' 1 jun. 2020 '), readDay('01 June, 2020')]).toEqual([
      '2020-06-11',
      '2020-06-01',
      '2020-06-01',
    ]);
    const none = ['06/31/2020', 'soon', '31 June 2020', '1 Juno 2020', '11 June', '2020 June 11'];
    expect(none.map(readDay)).toEqual(none.map(() => null));
  });
});
