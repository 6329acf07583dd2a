import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DetailsProps {
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
  readonly open?: boolean;
}

/** More for those who want it. On paper it is open: nobody can press it there. */
export function Details({ summary, children, open = false }: DetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => openOnPaper(details.current), []);
  return (
    <details class="govuk-details" open={open} ref={details}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

// No style can do it: browsers keep what is closed out of the page altogether.
function openOnPaper(details: HTMLDetailsElement | null): () => void {
  let wasOpen = false;
  const before = () => {
    wasOpen = details?.open === true;
    if (details) details.open = true;
  };
  const after = () => {
    if (details) details.open = wasOpen;
  };
  globalThis.addEventListener('beforeprint', before);
  globalThis.addEventListener('afterprint', after);
  return () => {
    globalThis.removeEventListener('beforeprint', before);
    globalThis.removeEventListener('afterprint', after);
  };
}
