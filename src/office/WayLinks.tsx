import { wordsIn } from '../words/inLanguages.ts';
import { otherFileWords } from '../words/otherFiles.ts';
import type { WayOn } from './waysOn.ts';

/** Links to where a file belongs; nothing where there are none. */
export function WayLinks({ ways }: { readonly ways: readonly WayOn[] }) {
  if (ways.length === 0) return null;
  return (
    <nav aria-labelledby="ways-on">
      <h2 class="govuk-heading-s" id="ways-on">
        {wordsIn(otherFileWords, 'en').title}
      </h2>
      <ul class="govuk-list">
        {ways.map(({ to, text }) => (
          <li key={to}>
            <a class="govuk-link" href={to}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
