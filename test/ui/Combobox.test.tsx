import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { Combobox, type ComboboxOption } from '../../src/ui/Combobox.tsx';

const towns: readonly ComboboxOption[] = ['Ashford', 'Bath', 'Bathgate', 'Crewe'].map((label) => ({
  id: label.toLowerCase(),
  label,
  detail: `Town ${label.length}`,
}));
const search = (text: string) =>
  towns.filter((town) => town.label.toLowerCase().includes(text.trim().toLowerCase()));

function Form({ limit }: { readonly limit?: number }) {
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  return (
    <>
      <Combobox
        id="town"
        label="Town"
        hint="Type part of its name"
        search={search}
        chosen={chosen}
        onChoose={setChosen}
        {...(limit === undefined ? {} : { limit })}
      />
      <samp>{chosen?.id ?? 'none'}</samp>
      <button type="button" onClick={() => setChosen(null)}>
        Take back
      </button>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Town' });
const chosen = () => document.querySelector('samp')?.textContent;
const type = (value: string) => fireEvent.input(box(), { target: { value } });
const press = (key: string) => fireEvent.keyDown(box(), { key });
const listed = () => screen.queryAllByRole('option').map((option) => option.textContent);
const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;

afterEach(cleanup);

describe('choosing by part of a name', () => {
  it('lists what fits, says how many, and opens only then', () => {
    render(<Form />);
    expect(box().getAttribute('aria-expanded')).toBe('false');
    type('bath');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(listed()).toEqual(['BathTown 4', 'BathgateTown 8']);
    expect(screen.getByRole('status').textContent).toMatch(/^2 found/);
    expect(box().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  });

  it('is done with arrows and Enter alone', () => {
    render(<Form />);
    type('bath');
    press('ArrowDown');
    expect(active()).toBe('BathTown 4');
    press('ArrowDown');
    expect(active()).toBe('BathgateTown 8');
    expect(screen.getAllByRole('option').map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
    ]);
    press('Home');
    expect(active()).toBe('BathTown 4');
    press('End');
    press('Enter');
    expect([chosen(), box().value]).toEqual(['bathgate', 'Bathgate']);
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('is done with a tap', () => {
    render(<Form />);
    type('cre');
    const [option] = screen.getAllByRole('option');
    if (option === undefined) throw new Error('no option');
    const down = fireEvent.mouseDown(option);
    expect(down).toBe(false);
    fireEvent.click(option);
    expect(chosen()).toBe('crewe');
  });

  it('takes a name that was typed out whole, and lets go of it when the text changes', () => {
    render(<Form />);
    type('ashford ');
    expect(chosen()).toBe('none');
    fireEvent.blur(box());
    expect([chosen(), box().value]).toEqual(['ashford', 'Ashford']);
    type('ashfor');
    expect(chosen()).toBe('none');
  });

  it('is emptied when the choice is taken back elsewhere, and not while it is typed over', () => {
    render(<Form />);
    type('crewe');
    fireEvent.blur(box());
    expect(chosen()).toBe('crewe');
    fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
    expect([chosen(), box().value]).toEqual(['none', '']);
    type('bath');
    fireEvent.blur(box());
    type('bat');
    expect([chosen(), box().value]).toEqual(['none', 'bat']);
  });

  it('closes with Escape and when the keyboard leaves, and keeps what was typed', () => {
    render(<Form />);
    type('bat');
    press('Escape');
    expect(listed()).toEqual([]);
    expect(box().value).toBe('bat');
    press('ArrowDown');
    expect(listed()).toHaveLength(2);
    fireEvent.blur(box());
    expect(listed()).toEqual([]);
    expect(chosen()).toBe('none');
  });

  it('shows every option again when the box with a choice is opened', () => {
    render(<Form />);
    type('crewe');
    fireEvent.blur(box());
    fireEvent.click(box());
    expect(listed()).toHaveLength(4);
  });

  it('says when nothing fits, and when not all that fits is listed', () => {
    render(<Form limit={1} />);
    type('zz');
    expect(screen.getByRole('status').textContent).toMatch(/^Nothing found/);
    type('bath');
    expect(listed()).toHaveLength(1);
    expect(screen.getByRole('status').textContent).toMatch(/^2 found, 1 listed/);
  });
});
