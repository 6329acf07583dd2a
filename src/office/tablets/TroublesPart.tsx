import { Details } from '../../ui/Details.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { tabletsWords } from '../../words/tablets.ts';
import { whenText } from './tabletsText.ts';
import type { TabletView } from './tabletView.ts';

const words = wordsIn(tabletsWords, 'en').tablet;

/** As many are told one by one; the newest say most. */
const MOST_TOLD = 50;

/** What the tablet says went wrong on it, the newest first; nothing where it told of none. */
export function TroublesPart({ troubles }: Pick<TabletView, 'troubles'>) {
  if (troubles.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{words.troublesTitle}</h2>
      <p class="govuk-body">{words.troublesMeaning(troubles.length)}</p>
      <Details summary={words.troublesShow}>
        <ul class="govuk-list govuk-list--bullet">
          {troubles
            .toReversed()
            .slice(0, MOST_TOLD)
            .map(({ at, what }) => (
              <li key={`${at} ${what}`}>
                {whenText(at)}: {words.troubleOf(what)}
              </li>
            ))}
        </ul>
      </Details>
    </>
  );
}
