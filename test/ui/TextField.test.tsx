import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { TextField } from '../../src/ui/TextField.tsx';
import { fetchWords } from '../../src/words/inLanguages.ts';
import { uiWords } from '../../src/words/ui.ts';

afterEach(cleanup);

it('says that something is wrong in the language of the page', async () => {
  await fetchWords([uiWords], 'cy');
  const face = { id: 'name', label: 'Enw', value: '', onInput: () => undefined, error: 'Rhowch enw' };
  render(<TextField {...face} speaks="cy" />);
  expect(screen.getByText(/Rhowch enw/).textContent).toBe('Gwall: Rhowch enw');
  cleanup();
  render(<TextField {...face} error="Enter a name" />);
  expect(screen.getByText(/Enter a name/).textContent).toBe('Error: Enter a name');
});
