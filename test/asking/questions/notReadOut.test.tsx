import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { GridInput } from '../../../src/asking/questions/grid/GridInput.tsx';
import { MultipleGridInput } from '../../../src/asking/questions/multipleGrid/MultipleGridInput.tsx';
import type { Option } from '../../../src/asking/questions/question.ts';
import { RankingInput } from '../../../src/asking/questions/ranking/RankingInput.tsx';
import { everyKind } from '../../fixtures/everyKind.ts';

afterEach(cleanup);

/** The second option is not read out. */
const unread = <Question extends { readonly options: readonly Option[] }>(question: Question): Question => ({
  ...question,
  options: question.options.map((option) => (option.code === 2 ? { ...option, notReadOut: true } : option)),
});
const shown = { answer: undefined, part: '', language: 'en', facts: {}, onGiven: () => undefined } as const;

describe('an answer that is not read out', () => {
  it.each([
    [
      'a ranking',
      (handedOver: boolean) => (
        <RankingInput {...shown} question={unread(everyKind.ranking)} handedOver={handedOver} />
      ),
    ],
    [
      'a table',
      (handedOver: boolean) => (
        <GridInput {...shown} question={unread(everyKind.grid)} handedOver={handedOver} />
      ),
    ],
    [
      'a table of several answers a row',
      (handedOver: boolean) => (
        <MultipleGridInput {...shown} question={unread(everyKind.multipleGrid)} handedOver={handedOver} />
      ),
    ],
  ])('says so in %s to the fieldworker, and not to residents who read for themselves', (_, drawn) => {
    const { unmount } = render(drawn(false));
    expect(
      screen
        .getAllByText(/Option 2/)
        .some(({ parentElement }) => parentElement?.textContent?.endsWith('(only if said)')),
    ).toBe(true);
    expect(
      screen.getAllByText(/only if said/).every(({ textContent }) => !textContent?.includes('Option 1')),
    ).toBe(true);
    unmount();
    render(drawn(true));
    expect(
      screen
        .getAllByText(/Option 2/)
        .every(({ parentElement }) => !parentElement?.textContent?.includes('only if said')),
    ).toBe(true);
  });
});
