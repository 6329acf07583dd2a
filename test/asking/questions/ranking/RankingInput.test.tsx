import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../../src/asking/questions/question.ts';
import { RankingInput } from '../../../../src/asking/questions/ranking/RankingInput.tsx';
import { fetchWords } from '../../../../src/words/inLanguages.ts';
import { interviewWords } from '../../../../src/words/interview.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

beforeAll(() => fetchWords([interviewWords], 'cy'));
afterEach(cleanup);

/** The question as a page holds it: what is given is its answer. */
function Page({ language }: { readonly language: string }) {
  const [answer, setAnswer] = useState<AnswerOf<'ranking'> | undefined>(undefined);
  return (
    <RankingInput
      question={everyKind.ranking}
      answer={answer}
      part=""
      language={language}
      facts={{}}
      handedOver={true}
      onGiven={(_part, given) => setAnswer(given)}
    />
  );
}

const order = () => screen.getAllByRole('listitem').map((row) => row.querySelector('span')?.textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

describe('an order of importance, as it is given', () => {
  it('gives each option its rank, says it aloud, and moves it by buttons', () => {
    render(<Page language="en" />);
    press('Option 3');
    press('Option 1');
    expect(screen.getByRole('checkbox', { name: 'Option 1', description: 'rank 2' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('2 of 3 ranked');
    expect(order()).toEqual(['1. Option 3', '2. Option 1']);
    fireEvent.click(screen.getByRole('button', { name: /Move up: Option 1/ }));
    expect(order()).toEqual(['1. Option 1', '2. Option 3']);
    press('Option 2');
    press('Option 4');
    expect(screen.getByRole('status').textContent).toContain('take one back first');
    expect((screen.getByRole('checkbox', { name: 'Option 4' }) as HTMLInputElement).checked).toBe(false);
    press('Option 1');
    expect(order()).toEqual(['1. Option 3', '2. Option 2']);
  });

  it('lets Don’t know stand alone, in the language that is spoken', () => {
    render(<Page language="cy" />);
    press('Option 3');
    expect(screen.getByRole('status').textContent).toBe('1 o 3 wedi’u gosod');
    press('Ddim yn gwybod');
    expect((screen.getByRole('checkbox', { name: 'Option 3' }) as HTMLInputElement).checked).toBe(false);
  });
});
