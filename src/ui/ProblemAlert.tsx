import type { Problem } from '../core/problem.ts';
import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { problemText, problemWords } from '../words/problems.ts';
import { uiWords } from '../words/ui.ts';
import { Warning } from './Warning.tsx';

interface ProblemAlertProps {
  readonly problem: Problem;
  /** English where it is not said in it. */
  readonly language?: string;
}

/**
 * Expected trouble, read out when it appears: what happened, what is safe, what to do; and its code, to be told on. In an
 * interview it stands by itself: nothing leads out of that.
 */
export function ProblemAlert({ problem, language = 'en' }: ProblemAlertProps) {
  const { what, safe, todo } = problemText(problem, language);
  return (
    <div role="alert" lang={languageOf(problemWords, language)}>
      <Warning language={language}>{what}</Warning>
      <p class="govuk-body">{safe}</p>
      <p class="govuk-body">{todo}</p>
      <p class="govuk-body-s">{wordsIn(uiWords, language).code(problem.kind)}</p>
    </div>
  );
}
