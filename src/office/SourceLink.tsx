import type { ComponentChildren } from 'preact';
import { figuresWords } from '../words/figures.ts';
import { wordsIn } from '../words/inLanguages.ts';
import { hostOf } from './hostOf.ts';

const words = wordsIn(figuresWords, 'en');

interface SourceLinkProps {
  readonly address: string;
  /** Instead of the host. */
  readonly children?: ComponentChildren;
}

/** Where a figure was read. Opened only when pressed, and the page is not told where from. */
export function SourceLink({ address, children }: SourceLinkProps) {
  const host = hostOf(address);
  if (host === null) return <span>{children ?? address}</span>;
  return (
    <a class="govuk-link figures-source" href={address} target="_blank" rel="noreferrer">
      {children ?? host}
      <span class="govuk-visually-hidden">{words.newTab}</span>
    </a>
  );
}
