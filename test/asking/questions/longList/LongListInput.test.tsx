import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LongListInput } from '../../../../src/asking/questions/longList/LongListInput.tsx';
import type { AnswerOf } from '../../../../src/asking/questions/question.ts';
import { fetchWords } from '../../../../src/words/inLanguages.ts';
import { uiWords } from '../../../../src/words/ui.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

beforeAll(() => fetchWords([uiWords], 'cy'));
afterEach(cleanup);

let last: AnswerOf<'longList'> | undefined;

function Page({ language }: { readonly language: string }) {
  const [answer, setAnswer] = useState<AnswerOf<'longList'> | undefined>(undefined);
  last = answer;
  return (
    <LongListInput
      question={everyKind.longList}
      answer={answer}
      part=""
      language={language}
      facts={{}}
      handedOver={false}
      onGiven={(_part, given) => setAnswer(given)}
    />
  );
}

const box = () => screen.getByRole('combobox') as HTMLInputElement;

describe('one of a long list, as it is found', () => {
  it('is chosen by keyboard out of what was typed', () => {
    render(<Page language="en" />);
    fireEvent.input(box(), { target: { value: 'street 12' } });
    expect(screen.getAllByRole('option').map((option) => option.textContent)[0]).toBe('Street 12');
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(last).toEqual({ value: 120 });
    expect(box().value).toBe('Street 120');
  });

  it('takes a name that was typed out whole, and lets it go when it is changed', () => {
    render(<Page language="cy" />);
    fireEvent.input(box(), { target: { value: 'stryd 7' } });
    expect(screen.getByRole('status').textContent).toContain('Canfuwyd');
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(last).toEqual({ value: 7 });
    fireEvent.input(box(), { target: { value: 'stryd 7x' } });
    expect(last).toEqual({ value: '' });
  });

  it('leaves no half a name behind where somebody does not know', () => {
    render(<Page language="en" />);
    fireEvent.input(box(), { target: { value: 'stre' } });
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect([last, box().value]).toEqual([{ missing: 'dontKnow', heard: 'volunteered' }, '']);
  });
});
