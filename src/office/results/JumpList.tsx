import { Details } from '../../ui/Details.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';
import type { JumpGroup } from './jumpGroups.ts';
import { jumpThere } from './jumpThere.tsx';

const words = wordsIn(resultsWords, 'en');

/** The contents of the page, folded away: a press leads to the heading of a question. */
export function JumpList({ groups }: { readonly groups: readonly JumpGroup[] }) {
  return (
    <nav class="result-jump ui-no-print" aria-label={words.jump}>
      <Details summary={words.jump}>
        {groups.map(({ title, questions }) => (
          <section key={title}>
            <h3 class="govuk-heading-s">{title}</h3>
            <ul class="govuk-list">
              {questions.map(({ column, topic }) => (
                <li key={column}>
                  <button type="button" class="govuk-link ui-plain ui-link" onClick={() => jumpThere(column)}>
                    {topic}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </Details>
    </nav>
  );
}
