import type { Problem } from '../core/problem.ts';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ProblemBox } from '../ui/ProblemBox.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { notOpenedWords } from '../words/notOpened.ts';
import { ElsewherePage } from './ElsewherePage.tsx';
import type { LoadedInterview } from './openInterview.ts';

const words = wordsIn(notOpenedWords, 'en');

interface NotOpenedPageProps {
  readonly phase:
    | { readonly at: 'notOpened'; readonly problem: Problem }
    | ({ readonly at: 'elsewhere' } & LoadedInterview);
}

/** In place of an interview that does not open, or that another tab has in hand. */
export function NotOpenedPage({ phase }: NotOpenedPageProps) {
  return (
    <>
      {phase.at === 'elsewhere' ? (
        <ElsewherePage draft={phase.draft} setup={phase.setup} />
      ) : (
        <>
          <h1 class="govuk-heading-l">{words.cannotOpen}</h1>
          <ProblemBox problem={phase.problem} />
        </>
      )}
      <ButtonLink to="#/start">{words.toStart}</ButtonLink>
    </>
  );
}
