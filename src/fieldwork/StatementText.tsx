import { languageOf, wordsIn } from '../words/inLanguages.ts';
import { type Passage, pagesWords } from '../words/pages.ts';

interface StatementTextProps {
  readonly name: 'accessibility' | 'privacy';
  readonly language: string;
}

/** A statement in full. */
export function StatementText({ name, language }: StatementTextProps) {
  const { passages } = wordsIn(pagesWords, language)[name];
  return (
    <div lang={languageOf(pagesWords, language)}>
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
