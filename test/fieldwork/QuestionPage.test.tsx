import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { id } from '../../src/core/id.ts';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { anOpenInterview } from '../fixtures/anOpenInterview.tsx';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

afterEach(cleanup);

it('offers to skip only what the interview can finish without', async () => {
  const ifSo = { question: id<'question'>('always'), isOneOf: [1] };
  const asks = aQuestionnaire([
    { ...drawnQuestion('always single 1-2'), required: true },
    { ...drawnQuestion('mostly single 1-2'), requiredIf: ifSo },
    { ...drawnQuestion('never single 1-2'), requiredIf: { not: ifSo } },
  ]);
  const { pages, close } = await anOpenInterview(asks);
  const arrived = (key: string) =>
    waitUntil(() => pageKey(pages.view.value) === `question ${key} ` && pages.isKept.value);
  const told: (string | null)[] = [];
  const goOnWithout = async () => {
    pages.goOn();
    const alert = await screen.findByRole('alert');
    told.push(alert.querySelector('li')?.textContent ?? null);
  };
  pages.goOn();
  await arrived('always');
  await goOnWithout();
  pages.give('', { value: 1 }, true);
  await arrived('mostly');
  await goOnWithout();
  pages.skip();
  await arrived('never');
  await goOnWithout();
  expect(told).toEqual([
    'This question needs an answer',
    'This question needs an answer',
    'Choose an answer, or press “Skip this question”',
  ]);
  close();
});
