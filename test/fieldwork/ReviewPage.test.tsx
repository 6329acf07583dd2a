import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { pageKey } from '../../src/fieldwork/pageKey.ts';
import { anOpenInterview } from '../fixtures/anOpenInterview.tsx';
import { aQuestionnaire } from '../fixtures/aWave.ts';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';
import { waitUntil } from '../fixtures/waitFor.ts';

afterEach(cleanup);

it('says over the first row of a table what was asked of its rows, and so does each way to change one', async () => {
  const asks = aQuestionnaire([
    { ...drawnQuestion('used grid a,b of 1-2'), text: { en: 'How often do you use them?' } },
    { ...drawnQuestion('liked grid a,b of 1-2'), text: { en: 'How much do you like them?' } },
    { ...drawnQuestion('last single 1-2'), text: { en: 'Which is the best?' } },
  ]);
  const { pages, close } = await anOpenInterview(asks);
  for (const key of ['question used ', 'question liked ', 'question last ', 'review']) {
    if (pages.view.value.at === 'question') pages.skip();
    else pages.goOn();
    await waitUntil(() => pageKey(pages.view.value) === key && pages.isKept.value);
  }
  await screen.findByRole('heading', { name: 'Check the answers before you finish' });
  const keys = screen.getAllByRole('term').map(({ textContent }) => textContent?.trim().replace(/\s+/g, ' '));
  expect(keys).toEqual([
    'How often do you use them? Row a',
    'Row b',
    'How much do you like them? Row a',
    'Row b',
    'Which is the best?',
  ]);
  const changes = screen.getAllByRole('button', { name: /^Change/ });
  expect(changes.map(({ textContent }) => textContent?.trim().replace(/\s+/g, ' '))).toEqual([
    'Change How often do you use them? Row a',
    'Change How often do you use them? Row b',
    'Change How much do you like them? Row a',
    'Change How much do you like them? Row b',
    'Change Which is the best?',
  ]);
  close();
});
