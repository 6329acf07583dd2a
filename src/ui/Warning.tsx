import type { ComponentChildren } from 'preact';
import { wordsIn } from '../words/inLanguages.ts';
import { uiWords } from '../words/ui.ts';

interface WarningProps {
  readonly children: ComponentChildren;
  readonly language?: string;
}

/** What must not be missed. */
export function Warning({ children, language = 'en' }: WarningProps) {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{wordsIn(uiWords, language).warning} </span>
        {children}
      </strong>
    </div>
  );
}
