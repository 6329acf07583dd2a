/**
 * For each name in a round of what reads what, the round from it back to itself: the shortest one.
 *
 * @param reads What each name reads; names that are not among its keys read nothing.
 */
export function roundsIn(
  reads: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const rounds = new Map<string, readonly string[]>();
  for (const from of reads.keys()) {
    const round = wayBack(reads, from);
    if (round !== null) rounds.set(from, round);
  }
  return rounds;
}

// The shortest way, by breadth: a long questionnaire must not end the stack.
function wayBack(reads: ReadonlyMap<string, readonly string[]>, from: string): readonly string[] | null {
  const before = new Map<string, string>();
  const due = [from];
  for (const name of due) {
    for (const read of reads.get(name) ?? []) {
      if (read === from) return wayTo(before, name, from);
      if (before.has(read) || !reads.has(read)) continue;
      before.set(read, name);
      due.push(read);
    }
  }
  return null;
}

function wayTo(before: ReadonlyMap<string, string>, last: string, from: string): readonly string[] {
  const way = [from];
  for (let name: string | undefined = last; name !== undefined && name !== from; name = before.get(name)) {
    way.unshift(name);
  }
  return [from, ...way];
}
