import { csvOf } from './csv.ts';

/** The wishes of one purpose as a file: a line for each, by name, and nothing else about anybody. */
export function wishesCsv(wishes: readonly { readonly name: string; readonly reach: string }[]): string {
  return csvOf([['name', 'reach'], ...wishes.map(({ name, reach }) => [name, reach])]);
}
