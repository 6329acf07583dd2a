import type { Problem } from '../core/problem.ts';
import { problemText } from '../words/problems.ts';
import { Warning } from './Warning.tsx';

/** Expected trouble, read out when it appears: what happened, what is safe, what to do. */
export function ProblemBox({ problem }: { readonly problem: Problem }) {
  const { what, safe, todo } = problemText(problem);
  return (
    <div role="alert">
      <Warning>{what}</Warning>
      <p class="govuk-body">{safe}</p>
      <p class="govuk-body">{todo}</p>
    </div>
  );
}
