import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { ProblemAlert } from '../../src/ui/ProblemAlert.tsx';
import { ProblemBox } from '../../src/ui/ProblemBox.tsx';
import { officeProblems } from '../../src/words/officeProblems.ts';
import { learnProblems, problemText } from '../../src/words/problems.ts';
import { everyProblem } from '../fixtures/everyProblem.ts';
// Loaded before the first test: none ends while it is on its way.
import '../../src/ui/RescueLink.tsx';

afterEach(cleanup);
learnProblems(officeProblems);

const lost: Problem = { kind: 'storageLost', cause: 'UnknownError' };

describe('a problem on a page', () => {
  it.each(everyProblem)('is read out with what is safe and its own next step: $kind', (problem) => {
    render(<ProblemBox problem={problem} />);
    const { what, safe, todo } = problemText(problem);
    for (const sentence of [what, safe, todo])
      expect(screen.getByRole('alert').textContent).toContain(sentence);
  });

  it('F8, F11: leads to a copy of what is here where that cannot be read, outside the words that are read out', async () => {
    render(<ProblemBox problem={lost} />);
    const link = await screen.findByRole('link');
    expect(link.getAttribute('href')).toBe('./rescue.html');
    expect(screen.getByRole('alert').contains(link)).toBe(false);
  });

  it.each<Problem>([{ kind: 'storageFull' }, { kind: 'notLoaded' }, { kind: 'notFound', what: 'wave' }])(
    'leads nowhere else: %o',
    async (problem) => {
      render(
        <>
          <ProblemBox problem={problem} />
          <ProblemBox problem={lost} />
        </>,
      );
      // By the time the second has its link, the first would have one too.
      await screen.findAllByRole('link');
      expect(screen.getAllByRole('link')).toHaveLength(1);
    },
  );

  it('leads nobody out of an interview', async () => {
    render(
      <>
        <ProblemAlert problem={lost} />
        <ProblemBox problem={lost} />
      </>,
    );
    await screen.findAllByRole('link');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});
