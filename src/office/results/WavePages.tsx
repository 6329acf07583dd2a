import { Warning } from '../../ui/Warning.tsx';
import { chosenWords } from '../../words/chosenTables.ts';
import { codingWords } from '../../words/coding.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { pairedWords } from '../../words/paired.ts';
import { publishedWords } from '../../words/published.ts';
import { qualityWords } from '../../words/quality.ts';
import { resultsWords } from '../../words/results.ts';

const words = wordsIn(resultsWords, 'en');

/** The pages of one wave's results. */
export type WavePage =
  | 'results'
  | 'tables'
  | 'findings'
  | 'paired'
  | 'drivers'
  | 'topline'
  | 'open'
  | 'nation'
  | 'published'
  | 'weights'
  | 'response'
  | 'quality'
  | 'files';

interface WavePagesProps {
  readonly wave: string;
  readonly open: WavePage;
  readonly simulated: boolean;
}

/** Leads between the pages of one wave, and says on each of them what is made up. */
export function WavePages({ wave, open, simulated }: WavePagesProps) {
  const pages = [
    { page: 'results', to: `#/results/${wave}`, text: words.results },
    { page: 'tables', to: `#/results/${wave}/tables`, text: wordsIn(chosenWords, 'en').page },
    { page: 'findings', to: `#/results/${wave}/findings`, text: words.standsOut },
    { page: 'paired', to: `#/results/${wave}/paired`, text: wordsIn(pairedWords, 'en').page },
    { page: 'drivers', to: `#/results/${wave}/drivers`, text: words.goesWith },
    { page: 'topline', to: `#/results/${wave}/topline`, text: words.topline },
    { page: 'open', to: `#/results/${wave}/open`, text: wordsIn(codingWords, 'en').page },
    { page: 'nation', to: `#/results/${wave}/nation`, text: words.nation },
    { page: 'published', to: `#/results/${wave}/published`, text: wordsIn(publishedWords, 'en').page },
    { page: 'weights', to: `#/results/${wave}/weights`, text: words.weights },
    { page: 'response', to: `#/results/${wave}/response`, text: words.response },
    { page: 'quality', to: `#/results/${wave}/quality`, text: wordsIn(qualityWords, 'en').page },
    { page: 'files', to: `#/results/${wave}/files`, text: words.files },
  ] as const;
  return (
    <>
      {simulated ? (
        <p class="govuk-body result-simulated">
          <strong>{words.simulatedTitle}</strong> {words.simulatedText}
        </p>
      ) : (
        <Warning>{words.notSealed}</Warning>
      )}
      <nav class="result-nav ui-no-print" aria-label={words.pages}>
        <ul>
          {pages.map(({ page, to, text }) => (
            <li key={page}>
              <a class="govuk-link" href={to} aria-current={page === open ? 'page' : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
