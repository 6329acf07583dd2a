import { ButtonLink } from '../ui/ButtonLink.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { startWords } from '../words/start.ts';
import { clockInWords } from './clockInWords.ts';
import type { Unfinished } from './startChoices.ts';

const words = wordsIn(startWords, 'en');

/** Interviews that were left, with a way back to each. Nothing that was said is shown. */
export function UnfinishedList({ unfinished }: { readonly unfinished: readonly Unfinished[] }) {
  if (unfinished.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.unfinished}</h2>
      <p class="govuk-body">{words.unfinishedLead}</p>
      <ul class="start__unfinished">
        {unfinished.map(({ id, survey, wave, startedAt, answered }) => (
          <li key={id}>
            <div id={`unfinished-${id}`}>
              <strong>{survey.title}</strong>, {wave.title}
              <br />
              {words.begunAt(clockInWords(startedAt))}, {words.answered(answered)}
            </div>
            <ButtonLink to={`#/interview/${id}`} look="secondary">
              {words.resume}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
