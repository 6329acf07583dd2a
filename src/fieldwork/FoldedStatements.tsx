import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { wordsIn } from '../words/inLanguages.ts';
import { interviewWords } from '../words/interview.ts';

const names = ['accessibility', 'privacy'] as const;

interface TextProps {
  readonly name: (typeof names)[number];
  readonly language: string;
}

/** The statements a resident may ask for, folded away under the page: nothing in them leads out of the interview. */
export function FoldedStatements({ language }: { readonly language: string }) {
  const { statements: words } = wordsIn(interviewWords, language);
  // The text comes when somebody asks for it, so that no interview waits for it.
  const [Text, setText] = useState<ComponentType<TextProps> | null>(null);
  const load = async () => {
    const { StatementText, fetchStatements } = await import('./StatementText.tsx');
    await fetchStatements(language);
    setText(() => StatementText);
  };
  return (
    <div class="interview__statements">
      {names.map((name) => (
        <details class="govuk-details" onToggle={() => void load()} key={name}>
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{words[name]}</span>
          </summary>
          <div class="govuk-details__text">
            {Text === null ? words.loading : <Text name={name} language={language} />}
          </div>
        </details>
      ))}
    </div>
  );
}
