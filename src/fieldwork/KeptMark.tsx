import type { ReadonlySignal } from '@preact/signals';
import { useComputed, useSignal, useSignalEffect } from '@preact/signals';

interface KeptMarkProps {
  readonly isKept: ReadonlySignal<boolean>;
  readonly words: { readonly kept: string; readonly keeping: string };
}

/** Longer than any ordinary write: only a slow one is spoken of. */
const SLOW_MS = 400;

/** Says that what is on the screen is on the disk. */
export function KeptMark({ isKept, words }: KeptMarkProps) {
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
  const mark = useComputed(() => (isKept.value ? 'yes' : isSlow.value ? 'slow' : 'no'));
  const text = useComputed(() => (isSlow.value ? words.keeping : words.kept));
  return (
    <p class="interview__kept" role="status" data-kept={mark}>
      {text}
    </p>
  );
}
