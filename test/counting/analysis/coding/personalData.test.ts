import { describe, expect, it } from 'vitest';
import { openEntries } from '../../../../src/counting/analysis/coding/openEntries.ts';
import { personalDataIn, personalPlaces } from '../../../../src/counting/analysis/coding/personalData.ts';
import { someTexts } from '../../../fixtures/aText.ts';

const found = (text: string) =>
  personalDataIn(text).map(({ from, to, sort }) => [sort, text.slice(from, to)]);

describe('personal data in words', () => {
  it.each([
    ['Ring me on 07700 900123 please', 'telephone', '07700 900123'],
    ['(01632) 960-983', 'telephone', '01632) 960-983'],
    ['call +44 7700 900 123', 'telephone', '+44 7700 900 123'],
    ['my mail: a.b+c@post.example.org.', 'email', 'a.b+c@post.example.org'],
    ['The bins at SW1A 2AA', 'postcode', 'SW1A 2AA'],
    ['near m1 1ae, always', 'postcode', 'm1 1ae'],
    ['My name is Siân O’Brien and I', 'name', 'Siân O’Brien'],
    ['my name’s john', 'name', 'john'],
    ['I’m called Mary Ann Smith', 'name', 'Mary Ann Smith'],
    ['Fy enw i yw Megan', 'name', 'Megan'],
    ['Ask Mrs Jones next door', 'name', 'Mrs Jones'],
  ])('F60: is found in “%s”', (text, sort, part) => {
    expect(found(text)).toEqual([[sort, part]]);
  });

  it.each([
    'The A1 is full from 7 to 9, and the M25 too',
    'Wait 10 to 15 minutes, 0 to 5 at best',
    'It cost £1,000,000 in 2019, 2020 and 2021',
    'On 01/02/2026 and on 01.02.2026 nothing was collected',
    'Rose Street in May is lovely',
    'What is my name worth @ the council',
    'Call 101 or 0800 1111',
    '',
  ])('finds none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('F60: marks the name itself, not the first letters that are the same', () => {
    expect(personalDataIn('My name is M')).toEqual([{ from: 11, to: 12, sort: 'name' }]);
  });

  it('F60: tells each part once, in order, where several stand together', () => {
    const text = 'My name is Ann Lee, 07700 900123, ann@example.org, LS1 4AP';
    expect(found(text)).toEqual([
      ['name', 'Ann Lee'],
      ['telephone', '07700 900123'],
      ['email', 'ann@example.org'],
      ['postcode', 'LS1 4AP'],
    ]);
    // The number is the first part of an address, and told as that.
    expect(found('07700900123@example.org')).toEqual([['email', '07700900123@example.org']]);
  });

  it('takes no longer for a text made to take long', () => {
    const texts = [`${'a'.repeat(50_000)}@`, `0${' 1'.repeat(50_000)}`, `my name is ${'a '.repeat(50_000)}`];
    for (const text of texts) expect(found(text).length).toBeLessThan(3);
  });

  it('is known of answers put together, whoever of them wrote it', () => {
    const entries = openEntries(
      someTexts('More buses', 'Litter at LS1 4AP', 'litter at ls1 4ap!', 'Nothing'),
    );
    expect([...personalPlaces(entries)]).toEqual([1]);
    expect(personalPlaces(entries)).toBe(personalPlaces(entries));
  });
});
