import type { TroubleCount } from '../../keeping/imports/collectedProfile.ts';
import { importWords } from '../../words/importing.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { troubleText } from './importText.ts';

const words = wordsIn(importWords, 'en');

/** What is wrong with rows and cells: how often each sort, and where it stands first. */
export function TroubleList({ troubles }: { readonly troubles: readonly TroubleCount[] }) {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {troubles.map(({ kind, count, first }) => (
        <li key={kind}>
          {words.troubleNames[kind](count)}
          <ul class="govuk-list govuk-list--bullet">
            {first.map((trouble) => (
              <li key={troubleText(trouble)}>{troubleText(trouble)}</li>
            ))}
            {count > first.length ? <li>{words.moreTroubles(words.number(count - first.length))}</li> : null}
          </ul>
        </li>
      ))}
    </ul>
  );
}
