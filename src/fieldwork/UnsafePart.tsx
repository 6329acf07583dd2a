import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { pagesWords } from '../words/pages.ts';
import type { Unsafe } from './unsafeFor.ts';

const { safe } = wordsIn(pagesWords, 'en');

export interface UnsafePartProps {
  readonly unsafe: Unsafe;
}

/** Why this tablet begins no interview of a survey, what to do, and after that whose word would let it begin. */
export function UnsafePart({ unsafe: { survey, by, reasons } }: UnsafePartProps) {
  const { what, todo } = safe.refused[by];
  return (
    <section class="start__unsafe">
      <Warning>{what}</Warning>
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map(({ check, state }) => (
          <li key={check}>
            <strong>{safe.checks[check].name}.</strong> {safe.checks[check][state]}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {todo}{' '}
        <a class="govuk-link" href="#/safe">
          {safe.title}
        </a>
      </p>
      {by === 'pack' ? null : (
        <p class="govuk-body">
          {safe.allowLead}{' '}
          <a class="govuk-link" href={`#/safe/${survey}`}>
            {safe.allow}
          </a>
        </p>
      )}
    </section>
  );
}
