/** Reads every part of a list that was kept; null where it is no list, or one cannot be read. */
export function readList<Part>(
  kept: unknown,
  read: (part: Readonly<Record<string, unknown>>) => Part | null,
): readonly Part[] | null {
  if (!Array.isArray(kept)) return null;
  const parts = (kept as readonly unknown[]).map((one) => read((one ?? {}) as Record<string, unknown>));
  return parts.includes(null) ? null : parts.filter((one) => one !== null);
}

/** Codes of answers; null where they are none. */
export function readCodes(kept: unknown): readonly number[] | null {
  return Array.isArray(kept) && kept.every(Number.isInteger) ? (kept as number[]) : null;
}

/** Names of columns; null where they are none. */
export function readNames(kept: unknown): readonly string[] | null {
  const isList = Array.isArray(kept) && kept.every((one) => typeof one === 'string');
  return isList ? (kept as string[]) : null;
}
