import { useState } from 'preact/hooks';
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

interface PageLink {
  readonly page: WavePage;
  readonly text: string;
}

/** The pages by what they are for. The results lie at the wave's own address, the others each under theirs. */
const groups: readonly { readonly title: string; readonly links: readonly PageLink[] }[] = [
  {
    title: words.pageGroups.see,
    links: [
      { page: 'results', text: words.results },
      { page: 'tables', text: wordsIn(chosenWords, 'en').page },
      { page: 'topline', text: words.topline },
      { page: 'files', text: words.files },
    ],
  },
  {
    title: words.pageGroups.compare,
    links: [
      { page: 'nation', text: words.nation },
      { page: 'published', text: wordsIn(publishedWords, 'en').page },
      { page: 'paired', text: wordsIn(pairedWords, 'en').page },
    ],
  },
  {
    title: words.pageGroups.explain,
    links: [
      { page: 'findings', text: words.standsOut },
      { page: 'drivers', text: words.goesWith },
    ],
  },
  {
    title: words.pageGroups.prepare,
    links: [
      { page: 'quality', text: wordsIn(qualityWords, 'en').page },
      { page: 'response', text: words.response },
      { page: 'open', text: wordsIn(codingWords, 'en').page },
      { page: 'weights', text: words.weights },
    ],
  },
];

/** Leads between the pages of one wave, and says on each of them what is made up. */
export function WavePages({ wave, open, simulated }: WavePagesProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const here = groups.flatMap(({ links }) => links).find(({ page }) => page === open);
  return (
    <>
      {simulated ? (
        <p class="govuk-body result-simulated">
          <strong>{words.simulatedTitle}</strong> {words.simulatedText}
        </p>
      ) : (
        <div class="result-not-sealed">
          <Warning>{words.notSealed}</Warning>
        </div>
      )}
      <nav class="result-nav ui-no-print" aria-label={words.pages}>
        {/* Where there is room for all, the style sheet shows them and leaves the button out. */}
        <button
          type="button"
          class="result-nav-all ui-plain govuk-link"
          aria-expanded={isUnfolded}
          aria-controls="wave-pages"
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {words.allPages(here?.text ?? '')}
        </button>
        <div class={`result-nav-groups${isUnfolded ? ' result-nav-groups--unfolded' : ''}`} id="wave-pages">
          {groups.map(({ title, links }) => (
            <section key={title}>
              <h2 class="result-nav-title">{title}</h2>
              <ul>
                {links.map(({ page, text }) => (
                  <li key={page}>
                    <a
                      class="govuk-link"
                      href={`#/results/${wave}${page === 'results' ? '' : `/${page}`}`}
                      aria-current={page === open ? 'page' : undefined}
                    >
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </nav>
    </>
  );
}
