import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { UnsafePart } from '../../src/fieldwork/UnsafePart.tsx';
import type { Unsafe } from '../../src/fieldwork/unsafeFor.ts';
import { theWave } from '../fixtures/aDevice.ts';

afterEach(cleanup);

const unsafe: Unsafe = {
  kind: 'unsafe',
  survey: theWave.survey,
  by: 'officer',
  reasons: [{ check: 'durable', state: 'bad' }],
};

it('F18: leads the keyboard to why nothing was begun, also when it is tried again', () => {
  const { rerender } = render(<UnsafePart unsafe={unsafe} />);
  const box = screen.getByRole('alert');
  expect(document.activeElement).toBe(box);
  box.blur();
  rerender(<UnsafePart unsafe={{ ...unsafe }} />);
  expect(document.activeElement).toBe(box);
});

it('says at a door that the call was not kept, and leaves it to the pack where one came', () => {
  const lead = 'Nothing of this call was kept yet.';
  render(<UnsafePart unsafe={{ ...unsafe, by: 'pack' }} lead={lead} />);
  expect(screen.getByText(lead)).toBeTruthy();
  const ways = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(ways).toEqual(['#/safe']);
});

it('leads to the keys of the survey where its answers would not be sealed, which nobody can allow, and to the tablet only where that is amiss too', () => {
  const unsealed = { check: 'sealed', state: 'bad' } as const;
  const toKeys = `#/survey/${unsafe.survey}/keys`;
  const { rerender } = render(<UnsafePart unsafe={{ ...unsafe, reasons: [unsealed] }} />);
  expect(screen.getByText(/its answers would not be sealed/)).toBeTruthy();
  const ways = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));
  expect(ways()).toEqual([toKeys, '#/practice']);
  rerender(<UnsafePart unsafe={{ ...unsafe, reasons: [unsealed, ...unsafe.reasons] }} />);
  expect(ways()).toEqual([toKeys, '#/practice', '#/safe']);
  // Only an office can bring keys of its pack.
  rerender(<UnsafePart unsafe={{ ...unsafe, by: 'pack', reasons: [unsealed] }} />);
  expect(ways()).toEqual(['#/tablet', '#/practice']);
  rerender(<UnsafePart unsafe={unsafe} />);
  expect(ways()).toEqual(['#/safe', `#/safe/${unsafe.survey}`]);
});
