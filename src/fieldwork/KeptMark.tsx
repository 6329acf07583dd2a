import type { ReadonlySignal } from '@preact/signals';
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';

interface KeptMarkProps {
  readonly isKept: ReadonlySignal<boolean>;
  /** Whether in both stores; null while nobody knows. */
  readonly isKeptTwice: ReadonlySignal<boolean | null>;
  readonly words: { readonly kept: string; readonly keptOnce: string; readonly keeping: string };
}

/** Longer than any ordinary write: only a slow one is spoken of. */
const SLOW_MS = 400;

/** Says that what is on the screen is on the disk, twice or only once. */
export function KeptMark({ isKept, isKeptTwice, words }: KeptMarkProps) {
  const isSlow = useSignal(false);
  useSignalEffect(() => {
    if (isKept.value) {
      isSlow.value = false;
      return undefined;
    }
    const timer = setTimeout(() => {
      isSlow.value = true;
    }, SLOW_MS);
    return () => clearTimeout(timer);
  });
  // Given to the page as signals: no page is drawn anew for them.
  const mark = useComputed(() => {
    if (!isKept.value) return isSlow.value ? 'slow' : 'no';
    if (isKeptTwice.value === null) return 'no';
    return isKeptTwice.value ? 'yes' : 'once';
  });
  const text = useComputed(() => {
    if (isSlow.value) return words.keeping;
    return isKeptTwice.value === false ? words.keptOnce : words.kept;
  });
  return (
    <p class="interview__kept" role="status" data-kept={mark}>
      {text}
    </p>
  );
}
