/** What was worked out already, by name. The same name must always stand for the same work. */
export interface Memory {
  /** What is known under this name; else what `work` gives, from now on. */
  recall<Value>(name: string, work: () => Value): Value;
}

/** An empty memory. What it gives twice is the same object, so that nobody need look whether it has changed. */
export function createMemory(): Memory {
  const known = new Map<string, unknown>();
  return {
    recall<Value>(name: string, work: () => Value): Value {
      if (!known.has(name)) known.set(name, work());
      return known.get(name) as Value;
    },
  };
}
