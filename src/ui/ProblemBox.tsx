import type { Problem } from '../core/problem.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { problemText } from '../words/problems.ts';
import { uiWords } from '../words/ui.ts';
import { Warning } from './Warning.tsx';

/** Expected trouble, read out when it appears: what happened, what is safe, what to do; and its code, to be told on. */
export function ProblemBox({ problem }: { readonly problem: Problem }) {
  const { what, safe, todo } = problemText(problem);
  return (
    <div role="alert">
      <Warning>{what}</Warning>
      <p class="govuk-body">{safe}</p>
      <p class="govuk-body">{todo}</p>
      <p class="govuk-body-s">{wordsIn(uiWords, 'en').code(problem.kind)}</p>
    </div>
  );
}
