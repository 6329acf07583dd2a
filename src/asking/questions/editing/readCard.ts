/** The number of a show card from what was typed; undefined where there is none. */
export function readCard(typed: string): number | undefined {
  const number = Number(typed.replace(/\D/g, '').slice(0, 3));
  return number >= 1 ? number : undefined;
}
