import { wordsIn } from '../../words/inLanguages.ts';
import { resultsWords } from '../../words/results.ts';

const words = wordsIn(resultsWords, 'en');

/** Heads the figures of a wave that anyone could take part in. */
export function OpenSample() {
  return (
    <>
      <h2 class="govuk-heading-l">{words.viewsOfThose}</h2>
      <p class="govuk-body">{words.viewsOfThoseText}</p>
    </>
  );
}
