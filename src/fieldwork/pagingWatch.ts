import type { Paging } from '../asking/survey/interview.ts';
import type { Release } from '../core/world.ts';

/** How wide the page is: a grid needs 641 px to be a table. */
export interface PagingWatch {
  now(): Paging;
  listen(onTurned: (paging: Paging) => void): Release;
}

export function createPagingWatch(): PagingWatch {
  const wide = matchMedia('(min-width: 40.0625em)');
  const now = (): Paging => (wide.matches ? 'wholeGrid' : 'oneRow');
  return {
    now,
    listen: (onTurned) => {
      const onChange = () => onTurned(now());
      wide.addEventListener('change', onChange);
      return () => wide.removeEventListener('change', onChange);
    },
  };
}
