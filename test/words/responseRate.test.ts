import { describe, expect, it } from 'vitest';
import { lowRateLine, rateText, responseRateLine } from '../../src/words/responseRate.ts';

describe('the response rate in words', () => {
  it('has one decimal', () => {
    expect([rateText(0.4047619), rateText(1)]).toEqual(['40.5%', '100.0%']);
  });

  it('names the rates that can be given, of how many, and e', () => {
    const rates = [
      { name: 'RR1', shown: true, share: 0.3905 },
      { name: 'RR2', shown: true, share: 0.4 },
      { name: 'RR3', shown: true, share: 0.394 },
    ] as const;
    const of = {
      issued: 2230,
      eligible: 0.93333,
      eligibleShares: null,
      calls: null,
      eligibleSource: '',
      rates,
    };
    const line = 'Response rate (AAPOR, of 2,230 issued): RR1 39.1%, RR3 39.4%, e = 93.3%';
    expect(responseRateLine(of, 'en')).toBe(line);
    expect(responseRateLine({ ...of, calls: 4, eligibleSource: 'council tax register' }, 'en')).toBe(
      `${line} (council tax register). Up to 4 calls were made at an address`,
    );
    expect(responseRateLine({ ...of, calls: 1 }, 'en')).toBe(`${line}. 1 call was made at an address`);
  });

  it('says that it is undefined where nobody was issued', () => {
    const rates = [{ name: 'RR1', shown: false }] as const;
    const of = { issued: 0, eligible: null, eligibleShares: null, calls: null, eligibleSource: '', rates };
    expect(responseRateLine(of, 'en')).toContain('undefined');
  });

  it('says whose views the figures are where few took part', () => {
    expect(lowRateLine('en')).toContain('views of this group of respondents');
  });
});
