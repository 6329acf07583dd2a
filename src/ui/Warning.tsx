import type { ComponentChildren } from 'preact';
import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';

/** What must not be missed. */
export function Warning({ children }: { readonly children: ComponentChildren }) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{wordsIn(uiWords, 'en').warning} </span>
        {children}
      </strong>
    </div>
  );
}
