import type { ComponentChildren } from 'preact';
import { carryWords } from '../words/carry.ts';
import { wordsIn } from '../words/inLanguages.ts';

interface EightWordsProps {
  readonly said: readonly string[];
  /** What they are for. */
  readonly children: ComponentChildren;
}

/** Words that two people read out to each other. */
export function EightWords({ said, children }: EightWordsProps) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body govuk-!-font-weight-bold">{wordsIn(carryWords, 'en').eightWords}</p>
      <ol class="govuk-list carry-words">
        {said.map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <p class="govuk-body">{children}</p>
    </div>
  );
}
