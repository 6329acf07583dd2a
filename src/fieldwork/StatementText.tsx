import { fetchWords, languageOf, wordsIn } from '../words/inLanguages.ts';
import { type Passage, statementWords } from '../words/statements.ts';

interface StatementTextProps {
  readonly name: 'accessibility' | 'privacy';
  readonly language: string;
}

/** Fetches the statements in a language, where there are any; where they do not come they are said in English. */
export async function fetchStatements(language: string): Promise<void> {
  await fetchWords([statementWords], language);
}

/** A statement in full. */
export function StatementText({ name, language }: StatementTextProps) {
  const { passages } = wordsIn(statementWords, language)[name];
  return (
    <div lang={languageOf(statementWords, language)}>
      {passages.map((passage) => (
        <Said passage={passage} key={passage.id} />
      ))}
    </div>
  );
}

// Addresses are shown and not linked: a tap must not take the tablet elsewhere.
function Said({ passage }: { readonly passage: Passage }) {
  const { heading, paragraphs, points = [], after = [], links = [] } = passage;
  const addresses = links
    .filter(({ to }) => !to.startsWith('#'))
    .map(({ text, to }) => `${text}: ${to.replace('https://', '')}`);
  return (
    <>
      <h2 class="govuk-heading-s">{heading}</h2>
      {paragraphs.map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
      {points.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {points.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {[...after, ...addresses].map((text) => (
        <p class="govuk-body" key={text}>
          {text}
        </p>
      ))}
    </>
  );
}
