import { countText } from '../core/percent.ts';

/**
 * So many of something, in the singular of one: `1 interview`, `0 interviews`, `1,204 interviews`.
 *
 * @param count A number of 0 or more, or its text; a difference has a sign: `−1 point`.
 */
export function counted(count: number | string, one: string, several: string): string {
  const text = typeof count === 'number' ? countText(count) : count;
  return `${text} ${/^[+\u2212]?1$/.test(text) ? one : several}`;
}
