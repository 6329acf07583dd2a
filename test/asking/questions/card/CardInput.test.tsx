import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CardInput } from '../../../../src/asking/questions/card/CardInput.tsx';
import { everyKind } from '../../../fixtures/everyKind.ts';

afterEach(cleanup);

function draw(language: string, handedOver: boolean): void {
  render(
    <CardInput
      question={everyKind.card}
      answer={undefined}
      part=""
      language={language}
      facts={{}}
      handedOver={handedOver}
      onGiven={() => undefined}
    />,
  );
}

it('is shown on the whole screen by its number, and closed again', async () => {
  draw('en', false);
  fireEvent.click(screen.getByRole('button', { name: 'Show to the resident' }));
  const large = screen.getByRole('dialog', { name: 'Card 3' }) as HTMLDialogElement;
  expect(large.open).toBe(true);
  expect(within(large).getByText(/^A\s+B$/)).toBeTruthy();
  // Without a way to draw, the picture is told in words.
  expect(await within(large).findByText('A chequered square')).toBeTruthy();
  fireEvent.click(within(large).getByRole('button', { name: 'Close' }));
  expect(large.open).toBe(false);
});

it('speaks to the resident who holds the tablet, in Welsh', () => {
  draw('cy', true);
  fireEvent.click(screen.getByRole('button', { name: 'Dangos yn fwy' }));
  expect(screen.getByRole('dialog', { name: 'Cerdyn 3' })).toBeTruthy();
});
