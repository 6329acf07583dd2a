/**
 * JSON with the keys of every object in order: two values are the same exactly when these texts are.
 *
 * @param isLeftOut Names parts of an object that count as if they were not there.
 */
export function canonical(
  value: unknown,
  isLeftOut: (key: string, part: unknown) => boolean = () => false,
): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([key, inner]) => !isLeftOut(key, inner));
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
}
