import type { SafetyLine } from '../core/tabletSafety.ts';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { pagesWords } from '../words/pages.ts';

const { safe } = wordsIn(pagesWords, 'en');

export interface UnsafePartProps {
  readonly reasons: readonly SafetyLine[];
}

/** On the start page: why this tablet begins no interview of a survey, and what to do. */
export function UnsafePart({ reasons }: UnsafePartProps) {
  return (
    <section class="start__unsafe">
      <Warning>{safe.refused}</Warning>
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map(({ check, state }) => (
          <li key={check}>
            <strong>{safe.checks[check].name}.</strong> {safe.checks[check][state]}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        {safe.refusedTodo}{' '}
        <a class="govuk-link" href="#/safe">
          {safe.title}
        </a>
      </p>
    </section>
  );
}
