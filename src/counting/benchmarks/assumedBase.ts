import type { Figure } from './figure.ts';

/**
 * What an officer's word on the assumed base of a figure is kept under: the figure and the number that was confirmed.
 * A file that brings the same figure with another number has to be confirmed anew.
 *
 * @returns Null where no base is assumed: there is nothing to confirm.
 */
export function assumedBaseKey({ id, base }: Pick<Figure, 'id' | 'base'>): string | null {
  return 'assumed' in base ? `${id}=${base.assumed}` : null;
}
