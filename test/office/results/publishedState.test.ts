import { describe, expect, it } from 'vitest';
import { EMPTY_ROUND } from '../../../src/office/results/publishedForm.ts';
import { createPublishedState, type PublishedState } from '../../../src/office/results/publishedState.ts';
import { aSampleDevice, settled } from '../../fixtures/aSampleDevice.ts';
import { sample } from '../../fixtures/theSample.ts';

const round = {
  ...EMPTY_ROUND,
  title: 'Spring 2019',
  from: '1 May 2019',
  to: '31 May 2019',
  source: 'Report',
};
const figure = { question: '', answer: 0, percent: '61', base: '1,000', page: '', sameWording: true };

/** The rounds of one survey in two tabs, of which one has a round that the other saw. */
async function twoTabs() {
  const { device } = await aSampleDevice();
  const params = { wave: sample.waves[0].id };
  const first = createPublishedState(device, params);
  await settled(first.page);
  expect(await first.addRound(round)).toBe(true);
  const second = createPublishedState(device, params);
  await settled(second.page);
  return { first, second };
}

const roundsOf = ({ page: { value } }: PublishedState) => (value.at === 'ready' ? value.value.rounds : []);

async function theRound(state: PublishedState) {
  const [found] = roundsOf(state);
  if (found === undefined) throw new RangeError('theRound requires a round');
  return found;
}

const isRefused = ({ errors, done }: PublishedState) =>
  expect([errors.value.map(({ field }) => field), done.value]).toEqual([['round-title'], '']);

describe('rounds of a report in two tabs', { timeout: 30_000 }, () => {
  it('are not said to be changed where another tab took the round away', async () => {
    const { first, second } = await twoTabs();
    const seen = await theRound(second);
    await first.removeRound(seen);
    const question = second.page.value.at === 'ready' ? second.page.value.value.subjects[0]?.id : undefined;
    expect(await second.addFigure(seen, { ...figure, question: question ?? '' })).toBe(false);
    isRefused(second);
    expect(roundsOf(second)).toEqual([]);
    await second.removeRound(seen);
    isRefused(second);
    expect(second.removed.value).toBeNull();
  });

  it('are not there twice under one name', async () => {
    const { first, second } = await twoTabs();
    const more = { ...round, title: 'Autumn 2019' };
    expect(await first.addRound(more)).toBe(true);
    expect(await second.addRound(more)).toBe(false);
    isRefused(second);
    expect(roundsOf(second).map(({ title }) => title)).toEqual(['Spring 2019', 'Autumn 2019']);
  });

  it('are put back, and a figure is added and taken away where the round is still there', async () => {
    const { first } = await twoTabs();
    await first.removeRound(await theRound(first));
    await first.putBack();
    const back = await theRound(first);
    const question = first.page.value.at === 'ready' ? first.page.value.value.subjects[0]?.id : undefined;
    expect(await first.addFigure(back, { ...figure, question: question ?? '' })).toBe(true);
    const [kept] = (await theRound(first)).figures;
    if (kept === undefined) throw new RangeError('the figure is kept');
    await first.removeFigure(back, kept);
    expect((await theRound(first)).figures).toEqual([]);
    expect(first.done.value).toBe('Removed');
  });
});
