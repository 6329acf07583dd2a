/**
 * Things by a name that several may share.
 *
 * @returns By name in the order in which each was first met, and under each in their own order.
 */
export function grouped<Name, Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => Name,
): ReadonlyMap<Name, readonly Thing[]> {
  const found = new Map<Name, Thing[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    const others = found.get(name);
    if (others === undefined) found.set(name, [thing]);
    else others.push(thing);
  }
  return found;
}
