import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { HowFar } from '../../../src/office/tablets/HowFar.tsx';

afterEach(cleanup);

it('has a screen reader say what is done once, and shows how far it is beside that', () => {
  const work = { text: 'Nothing is changed before all are opened.', label: 'Opening the interviews' };
  const { rerender } = render(<HowFar {...work} percent={null} />);
  const told = screen.getByRole('status');
  expect(screen.queryByRole('progressbar')).toBeNull();
  for (const percent of [0, 37, 100]) {
    rerender(<HowFar {...work} percent={percent} />);
    expect(screen.getByRole('status')).toBe(told);
    expect(told.textContent).toBe(work.text);
    const bar = screen.getByRole('progressbar', { name: work.label });
    expect(bar.getAttribute('value')).toBe(`${percent}`);
    expect(bar.parentElement?.textContent).toContain(`${percent}%`);
  }
});
