import { appWords } from '../words/app.ts';
import { wordsIn } from '../words/inLanguages.ts';

const words = wordsIn(appWords, 'en');

/** The product's name. A resident answering must not leave the interview by a stray tap on it: there it leads nowhere. */
export function ProductName({ to }: { readonly to: string | null }) {
  const inside = (
    <>
      <Mark />
      {words.productName}
    </>
  );
  return to === null ? (
    <span class="shell-name">{inside}</span>
  ) : (
    <a class="shell-name" href={to}>
      {inside}
    </a>
  );
}

/** A lead line over water: the app's own mark. */
function Mark() {
  return (
    <svg class="shell-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path
        d="M4 10c3-2.6 6-2.6 9 0s6 2.6 9 0 4.5-2.2 6-.9M16 4v14"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
      />
      <path d="M16 16.5l3.4 5.8a4 4 0 1 1-6.8 0z" fill="var(--accent)" />
    </svg>
  );
}
