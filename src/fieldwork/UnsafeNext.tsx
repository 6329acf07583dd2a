import { useLayoutEffect, useRef } from 'preact/hooks';
import { UnsafePart, type UnsafePartProps } from './UnsafePart.tsx';

/** After an interview: why the next one was not begun. It comes after what was pressed, so the keyboard and the eye are led to it. */
export function UnsafeNext({ unsafe }: UnsafePartProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [unsafe]);
  return (
    <div class="start" role="alert" tabIndex={-1} ref={box} lang="en">
      <UnsafePart unsafe={unsafe} />
    </div>
  );
}
