import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { StepHeading } from '../../src/ui/StepHeading.tsx';

const box = document.createElement('div');
afterEach(() => {
  render(null, box);
  box.remove();
});

// Drawn as the app draws, and not within what waits for everything that comes after.
const draw = (step: string) =>
  render(
    <>
      <StepHeading step={step}>{step}</StepHeading>
      <input />
    </>,
    box,
  );

it('takes the keyboard with its page, so that it takes none out of a field that is typed in by then', () => {
  document.body.append(box);
  draw('Key');
  expect(document.activeElement).toBe(document.body);
  draw('Words');
  expect(document.activeElement?.textContent).toBe('Words');
  const field = box.querySelector('input');
  field?.focus();
  draw('Words');
  expect(document.activeElement).toBe(field);
});
