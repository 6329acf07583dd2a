/** What was worked out already, by name. The same name must always stand for the same work. */
export interface Memory {
  /** What is known under this name; else what `work` gives, from now on. */
  recall<Value>(name: string, work: () => Value): Value;
}

/**
 * An empty memory. What it gives twice is the same object, so that nobody need look whether it has changed.
 *
 * @param most So many things are kept, those that were asked for last; all of them when left out.
 */
export function createMemory(most = Number.POSITIVE_INFINITY): Memory {
  const known = new Map<string, unknown>();
  return {
    recall<Value>(name: string, work: () => Value): Value {
      const value = known.has(name) ? (known.get(name) as Value) : work();
      // A map goes through its keys in the order in which they came: what is asked for again comes last.
      known.delete(name);
      known.set(name, value);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return value;
    },
  };
}
