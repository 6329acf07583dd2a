import { useEffect, useState } from 'preact/hooks';

interface KeptMarkProps {
  readonly isKept: boolean;
  readonly words: { readonly kept: string; readonly keeping: string };
}

/** Longer than any ordinary write: only a slow one is spoken of. */
const SLOW_MS = 400;

/** Says that what is on the screen is on the disk. */
export function KeptMark({ isKept, words }: KeptMarkProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (isKept) {
      setSlow(false);
      return undefined;
    }
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [isKept]);
  return (
    <p class="interview__kept" role="status" data-kept={isKept ? 'yes' : 'no'}>
      {isSlow ? words.keeping : words.kept}
    </p>
  );
}
