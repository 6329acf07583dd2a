/** The same thing with a part of it changed; undefined takes away a part that may be left out. */
export function withOptional<Whole extends object, Key extends keyof Whole>(
  whole: Whole,
  key: Key,
  value: Whole[Key] | undefined,
): Whole {
  if (value !== undefined) return { ...whole, [key]: value };
  const { [key]: _gone, ...rest } = whole;
  // What may be left out is left out; the caller gives undefined for nothing else.
  return rest as Whole;
}
