import type { Net } from '../../../core/column.ts';

/** A name that no net of the question has. */
export function freshNetId(nets: readonly Net[]): string {
  let number = nets.length + 1;
  while (nets.some(({ id }) => id === `net_${number}`)) number += 1;
  return `net_${number}`;
}
