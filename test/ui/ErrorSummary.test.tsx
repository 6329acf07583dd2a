import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { NumbersForm } from '../../src/office/results/NumbersForm.tsx';
import { numbersForm } from '../../src/office/results/numbersForm.ts';
import { ErrorSummary } from '../../src/ui/ErrorSummary.tsx';

afterEach(cleanup);

const hasKeyboard = (element: Element) => document.activeElement === element;
const summary = () => screen.getByRole('alert').parentElement as HTMLElement;

/** A form that puts its errors into words at every drawing, as many do. */
function Form() {
  const [typed, type] = useState('');
  const [found, find] = useState<readonly string[]>([]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        find(typed === '' ? ['Enter a name'] : []);
      }}
    >
      <ErrorSummary
        title="There is a problem"
        about={found}
        errors={found.map((text) => ({ field: 'name', text }))}
      />
      <input id="name" aria-label="Name" value={typed} onInput={(event) => type(event.currentTarget.value)} />
      <button type="submit">Save</button>
    </form>
  );
}

it('takes the keyboard at once when something is found, and again when it is found again', () => {
  render(<Form />);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(hasKeyboard(summary())).toBe(true);
  screen.getByRole('textbox').focus();
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(hasKeyboard(summary())).toBe(true);
});

it('leaves the keyboard to somebody who types in the field that it led to', () => {
  render(<Form />);
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  fireEvent.click(screen.getByRole('button', { name: 'Enter a name' }));
  const box = screen.getByRole('textbox');
  expect(hasKeyboard(box)).toBe(true);
  for (const value of ['A', 'Al']) {
    fireEvent.input(box, { target: { value } });
    expect(hasKeyboard(box)).toBe(true);
  }
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('lets a wrong number of a form of numbers be put right, key by key', () => {
  const words = {
    title: 'Limits',
    lead: 'Kept with this wave.',
    boxes: { fast: 'Fast' },
    hint: (usual: string) => `Usually ${usual}`,
    more: { fast: '' },
    wrong: (box: string, least: string, most: string) => `${box}: enter a number from ${least} to ${most}`,
    problem: 'There is a problem',
    save: 'Save',
    back: 'Go back to the usual',
  };
  const form = numbersForm({ fast: { least: 10, most: 90, typed: 'whole' } }, { fast: 50 });
  const kept: number[] = [];
  const onNumbers = (numbers: { readonly fast: number }) => void kept.push(numbers.fast);
  render(<NumbersForm id="limit" form={form} words={words} numbers={{ fast: 50 }} onNumbers={onNumbers} />);
  const box = screen.getByRole('textbox');
  fireEvent.input(box, { target: { value: 'none' } });
  fireEvent.click(screen.getByText('Save'));
  expect(hasKeyboard(summary())).toBe(true);
  box.focus();
  for (const value of ['8', '80']) {
    fireEvent.input(box, { target: { value } });
    expect(hasKeyboard(box)).toBe(true);
  }
  fireEvent.click(screen.getByText('Save'));
  expect(kept).toEqual([80]);
});
