import { useLayoutEffect, useRef } from 'preact/hooks';
import { UnsafePart, type UnsafePartProps } from './UnsafePart.tsx';

/** After an interview: why the next one was not begun. It comes after what was pressed, so the keyboard and the eye are led to it. */
export function UnsafeNext({ reasons }: UnsafePartProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [reasons]);
  return (
    <div class="start" role="alert" tabIndex={-1} ref={box} lang="en">
      <UnsafePart reasons={reasons} />
    </div>
  );
}
