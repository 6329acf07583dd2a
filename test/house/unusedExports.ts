import { type SourceFile, walk } from './sourceFile.ts';

/** How often a name stands in a file, its own declaration included. */
function mentions(file: SourceFile, name: string): number {
  let count = 0;
  walk(file.tree, (node) => {
    if (node.type === 'Identifier' && node['name'] === name) count += 1;
    return undefined;
  });
  return count;
}

/**
 * Exports that no other file takes.
 *
 * A type may stay when its own file uses it: it is part of what another export says.
 *
 * @param files All files whose imports count; only exports below `src` are judged.
 */
export function unusedExports(files: readonly SourceFile[]): string[] {
  const taken = new Map<string, Set<string> | 'all'>();
  for (const { file, names } of files.flatMap((one) => one.imports)) {
    if (file === null || taken.get(file) === 'all') continue;
    if (names === null) taken.set(file, 'all');
    else taken.set(file, new Set([...(taken.get(file) ?? []), ...names]));
  }
  const judged = files.filter((file) => file.path.startsWith('src/'));
  return judged.flatMap((file) => {
    const known = taken.get(file.path) ?? new Set<string>();
    if (known === 'all') return [];
    const unused = file.exports.filter(({ name, typeOnly }) => {
      return !known.has(name) && !(typeOnly && mentions(file, name) > 1);
    });
    return unused.map(({ name }) => `${file.path} exports ${name}, which nobody imports`);
  });
}
