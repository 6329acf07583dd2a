import type { Problem } from '../../core/problem.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';

const { loading } = wordsIn(resultsWords, 'en');

interface NotReadyProps {
  readonly title: string;
  readonly page: { readonly at: 'loading' } | { readonly at: 'problem'; readonly problem: Problem };
}

/** A page of results before there is anything to show, or with why there is not. */
export function NotReady({ title, page }: NotReadyProps) {
  return (
    <>
      <h1 class="govuk-heading-xl">{title}</h1>
      {page.at === 'problem' ? (
        <ProblemBox problem={page.problem} />
      ) : (
        <p class="govuk-body" role="status">
          {loading}
        </p>
      )}
    </>
  );
}
