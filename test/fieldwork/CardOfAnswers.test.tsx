import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CardOfAnswers } from '../../src/fieldwork/CardOfAnswers.tsx';
import { drawnQuestion } from '../fixtures/drawnQuestionnaire.ts';

afterEach(cleanup);

const asked = drawnQuestion('s single 1-3 dk offered pns volunteered') as ReturnType<typeof drawnQuestion> & {
  readonly kind: 'single';
};
const question = {
  ...asked,
  showCard: 4,
  options: asked.options.map((one) => (one.code === 3 ? { ...one, notReadOut: true as const } : one)),
};

it('shows the answers to the resident, but none that is not read out, and no Don’t know', async () => {
  render(<CardOfAnswers question={question} language="en" facts={{}} />);
  fireEvent.click(screen.getByRole('button', { name: 'Show the answers as a card' }));
  const card = await screen.findByRole('dialog', { name: 'Card 4' });
  expect(
    within(card)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Option 1', 'Option 2']);
});

it('is offered only where there is something to show', () => {
  const options = question.options.map((one) => ({ ...one, notReadOut: true as const }));
  render(<CardOfAnswers question={{ ...question, options }} language="en" facts={{}} />);
  expect(screen.queryByRole('button')).toBeNull();
});
