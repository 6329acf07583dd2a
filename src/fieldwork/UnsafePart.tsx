import { useLayoutEffect, useRef } from 'preact/hooks';
import { Warning } from '../ui/Warning.tsx';
import { wordsIn } from '../words/inLanguages.ts';
import { pagesWords } from '../words/pages.ts';
import type { Unsafe } from './unsafeFor.ts';

const { safe } = wordsIn(pagesWords, 'en');

export interface UnsafePartProps {
  readonly unsafe: Unsafe;
  /** What became of what was typed, where that is to be said. */
  readonly lead?: string;
}

/**
 * Why nothing of a survey begins on this tablet, what to do, and after that whose word would let it begin: where it has no keys nobody's would. It comes by a
 * press elsewhere on the page, so the keyboard and the eye are led to it.
 */
export function UnsafePart({ unsafe, lead }: UnsafePartProps) {
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [unsafe]);
  const { survey, by, reasons } = unsafe;
  const isSealed = reasons.every(({ check }) => check !== 'sealed');
  const isOfTablet = reasons.some(({ check }) => check !== 'sealed');
  const unsealed = by === 'pack' ? 'unsealedPack' : 'unsealed';
  const { what } = safe.refused[isSealed ? by : unsealed];
  return (
    <section class="start start__unsafe" role="alert" tabIndex={-1} ref={box} lang="en">
      <Warning>{what}</Warning>
      {lead === undefined ? null : <p class="govuk-body">{lead}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {reasons.map(({ check, state }) => (
          <li key={check}>
            <strong>{safe.checks[check].name}.</strong> {safe.checks[check][state]}
          </li>
        ))}
      </ul>
      {isSealed ? null : (
        <>
          <p class="govuk-body">
            {safe.refused[unsealed].todo}{' '}
            <a class="govuk-link" href={by === 'pack' ? '#/tablet' : `#/survey/${survey}/keys`}>
              {by === 'pack' ? safe.toOffice : safe.toKeys}
            </a>
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href="#/practice">
              {safe.toPractice}
            </a>
          </p>
        </>
      )}
      {isOfTablet ? (
        <p class="govuk-body">
          {safe.refused[by].todo}{' '}
          <a class="govuk-link" href="#/safe">
            {safe.title}
          </a>
        </p>
      ) : null}
      {by === 'pack' || !isSealed ? null : (
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
