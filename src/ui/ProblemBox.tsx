import type { Problem } from '../core/problem.ts';
import { isStoreShut } from '../core/shutStore.ts';
import { later } from './later.tsx';
import { ProblemAlert } from './ProblemAlert.tsx';

const RescueLink = later(async () => (await import('./RescueLink.tsx')).RescueLink);

/** Expected trouble on a page; where it is that what is kept here cannot be read, with the way to a copy of it. */
export function ProblemBox({ problem }: { readonly problem: Problem }) {
  return (
    <>
      <ProblemAlert problem={problem} />
      {isStoreShut(problem) ? <RescueLink /> : null}
    </>
  );
}
