import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { CrashGuard } from '../../src/app/CrashGuard.tsx';

const crashes: unknown[] = [];
const onCrash = (error: unknown) => void crashes.push(error);

afterEach(() => {
  cleanup();
  crashes.length = 0;
});

function Broken(): null {
  throw new RangeError('rake requires at least one target');
}

it('says what happened, what is safe and what to do when drawing a page fails', () => {
  render(
    <CrashGuard build="1.2.3 (abc)" onCrash={onCrash}>
      <Broken />
    </CrashGuard>,
  );
  expect(screen.getByRole('heading').textContent).toBe('Something went wrong in Soundings');
  expect(screen.getByText(/kept on this device/)).toBeTruthy();
  expect(screen.getByRole('button').textContent).toBe('Load Soundings again');
  expect(screen.getByText('Code: 1.2.3 (abc) RangeError: rake requires at least one target')).toBeTruthy();
  expect(crashes).toEqual([new RangeError('rake requires at least one target')]);
});

it('shows the page when all is well', () => {
  render(
    <CrashGuard build="1.2.3 (abc)" onCrash={onCrash}>
      <p>Fine</p>
    </CrashGuard>,
  );
  expect(screen.getByText('Fine')).toBeTruthy();
  expect(crashes).toEqual([]);
});
