import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Carrier } from './carrier.ts';

/** What is looked for: by how its name begins. */
export type CarriedSort = 'pack' | 'bundle' | 'receipt';

/** What was found of a sort. */
export interface FoundFiles {
  readonly files: readonly File[];
  /** Files that could not be read at this moment. */
  readonly unread: readonly { readonly name: string; readonly problem: Problem }[];
}

/**
 * The files of a sort, by name. Copies that a synced folder makes of a file are among them; what another program is only
 * writing (`.tmp`, `.part`, `.crswap`) is not.
 */
export async function filesOf(carrier: Carrier, sort: CarriedSort): Promise<Result<FoundFiles, Problem>> {
  const names = await carrier.list();
  if (!names.ok) return names;
  const files: File[] = [];
  const unread: { name: string; problem: Problem }[] = [];
  for (const name of names.value.filter((one) => isOfSort(one, sort)).toSorted(byStem)) {
    const file = await carrier.read(name);
    if (!file.ok) unread.push({ name, problem: file.problem });
    // It may be gone by now.
    else if (file.value !== null) files.push(file.value);
  }
  return ok({ files, unread });
}

function isOfSort(name: string, sort: CarriedSort): boolean {
  return name.startsWith(`soundings-${sort}-`) && name.endsWith('.txt');
}

/** A file before its copies, whose names go on behind its own: `a.txt`, `a (1).txt`. */
function byStem(one: string, other: string): number {
  const [first, second] = [one.slice(0, -4), other.slice(0, -4)];
  return first < second ? -1 : Number(first > second);
}
