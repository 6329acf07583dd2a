import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { ConstantSumInput } from '../../../../src/asking/questions/constantSum/ConstantSumInput.tsx';
import type { AnswerOf } from '../../../../src/asking/questions/question.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

afterEach(cleanup);

let last: AnswerOf<'constantSum'> | undefined;

function Page({ language = 'en', unit = everyKind.constantSum.unit }) {
  const [answer, setAnswer] = useState<AnswerOf<'constantSum'> | undefined>(undefined);
  last = answer;
  return (
    <ConstantSumInput
      question={{ ...everyKind.constantSum, ...(unit && { unit }) }}
      answer={answer}
      part=""
      language={language}
      facts={{}}
      handedOver={true}
      onGiven={(_part, given) => setAnswer(given)}
    />
  );
}

const box = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });

describe('a total, as it is shared out', () => {
  it('says after each key what is left, and keeps what was typed as it was', () => {
    render(<Page />);
    type('Option 1', '60');
    expect(screen.getByText('£40 of £100 left')).toBeTruthy();
    type('Option 3', '5o');
    expect(box('Option 3').value).toBe('5o');
    type('Option 3', '50');
    expect(screen.getByText('£10 more than £100')).toBeTruthy();
    type('Option 3', '40');
    expect(screen.getByText('All of £100 shared out')).toBeTruthy();
    expect(last).toEqual({ value: { 1: 60, 2: 0, 3: 40, 4: 0 } });
    expect(box('Option 2').value).toBe('');
  });

  it.each([
    ['en', '40 of 100 points left', '20 more than 100 points'],
    ['cy', '40 o 100 pwynt ar ôl', '20 yn fwy na 100 pwynt'],
  ])('names a unit of words once in what is left, in %s', (language, left, over) => {
    render(<Page language={language} unit={{ en: 'points', cy: 'pwynt' }} />);
    type('Option 1', '60');
    expect(screen.getByText(left)).toBeTruthy();
    type('Option 1', '120');
    expect(screen.getByText(over)).toBeTruthy();
  });

  it('takes a Don’t know in place of the numbers, and back', () => {
    render(<Page />);
    type('Option 1', '60');
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(last).toEqual({ missing: 'dontKnow', heard: 'shown' });
    fireEvent.click(screen.getByLabelText('Don’t know'));
    expect(last).toEqual({ value: {} });
    expect(box('Option 1').value).toBe('');
  });
});
