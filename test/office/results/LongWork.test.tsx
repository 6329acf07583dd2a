import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { LongWork } from '../../../src/office/results/LongWork.tsx';
import { waitUntil } from '../../fixtures/waitFor.ts';

const words = {
  working: 'Looking',
  progress: 'How far',
  stop: 'Stop',
  stopped: 'Stopped.',
  again: 'Look again',
};

afterEach(cleanup);

describe('long work of a page', () => {
  it('can be stopped and begun anew, and the keyboard goes on where it can be begun', async () => {
    const done: string[] = [];
    const work = {
      progress: { value: 0.25 },
      stop: () => done.push('stop'),
      begin: async () => void done.push('begin'),
    };
    const { rerender } = render(<LongWork words={words} isStopped={false} work={work} />);
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.25);
    const stop = screen.getByRole('button', { name: 'Stop' });
    stop.focus();
    fireEvent.click(stop);
    rerender(<LongWork words={words} isStopped={true} work={work} />);
    await waitUntil(() => document.activeElement?.textContent === 'Look again');
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(done).toEqual(['stop', 'begin']);
  });
});
