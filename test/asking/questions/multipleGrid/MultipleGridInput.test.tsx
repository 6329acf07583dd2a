import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { MultipleGridInput } from '../../../../src/asking/questions/multipleGrid/MultipleGridInput.tsx';
import { multipleGrid } from '../../../../src/asking/questions/multipleGrid/multipleGrid.ts';
import type { AnswerOf } from '../../../../src/asking/questions/question.ts';
import { everyKind } from '../../../fixtures/everyKind.ts';

afterEach(cleanup);

let last: AnswerOf<'multipleGrid'> | undefined;

function Page({ part }: { readonly part: string }) {
  const [answer, setAnswer] = useState<AnswerOf<'multipleGrid'> | undefined>(undefined);
  last = answer;
  return (
    <MultipleGridInput
      question={everyKind.multipleGrid}
      answer={answer}
      part={part}
      language="en"
      facts={{}}
      handedOver={false}
      onGiven={(row, given) => setAnswer(multipleGrid.withPart(answer, row, given))}
    />
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

describe('rows that take several answers, as they are given', () => {
  it('are a table in which every box is named by its row and its column', () => {
    render(<Page part="" />);
    press('Row a Option 1');
    press('Row a Option 3');
    press('Row b Option 2');
    press('Row b Option 4');
    press('Row b Prefer not to say');
    expect(last).toEqual({
      value: { a: { value: [1, 3] }, b: { missing: 'preferNot', heard: 'shown' } },
    });
    press('Row a Option 4');
    expect(last).toMatchObject({ value: { a: { value: [4] } } });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are one row a page where there is no room, with the row in the heading', () => {
    render(<Page part="b" />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Question v? Row b');
    press('Option 1');
    press('Option 2');
    expect(last).toEqual({ value: { b: { value: [1, 2] } } });
  });
});
