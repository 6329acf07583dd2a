import { expect, it } from 'vitest';
import { openEntries } from '../../src/counting/analysis/coding/openEntries.ts';
import { openWordsJob } from '../../src/workers/openWordsJob.ts';
import { anIndex, someTexts } from '../fixtures/aText.ts';

it('tells the words of answers so that they survive the way from a worker', () => {
  const texts = someTexts('More buses', 'Mae barcio yn anodd', 'Mwy o barcio, mwy o parcio');
  const { entries, ...words } = anIndex(openEntries(texts));
  const input = entries.map(({ text }) => text);
  expect(structuredClone(openWordsJob(input, () => undefined))).toEqual(words);
});
