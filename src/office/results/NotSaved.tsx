import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../core/problem.ts';
import { ProblemBox } from '../../ui/ProblemBox.tsx';

/** Why nothing was saved, above a page whose forms are further down: it is gone to when it appears. */
export function NotSaved({ problem }: { readonly problem: Problem | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem !== null) box.current?.focus();
  }, [problem]);
  return problem === null ? null : (
    <div ref={box} tabIndex={-1}>
      <ProblemBox problem={problem} />
    </div>
  );
}
