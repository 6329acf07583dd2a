import { children, type SourceFile, stringOf, walk } from './sourceFile.ts';

/** A row of docs/faults.md: the faults it is of, the files of tests that it names, and all that it says. */
interface FaultRow {
  readonly faults: readonly string[];
  readonly files: readonly string[];
  readonly said: string;
}

/** The rows of faults of the page. */
export function faultRows(page: string): FaultRow[] {
  return page.split('\n').flatMap((line): FaultRow[] => {
    const [, what = '', said = ''] = /^\| (F\d.*?) \| (.*) \|$/.exec(line) ?? [];
    const faults = what.match(/\bF\d+\b/g) ?? [];
    const files = [...said.matchAll(/`([\w/]+\.(?:test\.tsx?|e2e\.ts))`/g)].map(([, file = '']) => file);
    return faults.length === 0 ? [] : [{ faults, files, said }];
  });
}

/** The faults that the tests of a file are named for: `F4: …`, `F31, F32: …` or `… (F31, F32)`. */
function faultsTried(file: SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (text: string) => {
    for (const [fault] of text.matchAll(/\bF\d+(?=[:,)])/g)) found.add(fault);
  };
  walk(file.tree, (node) => {
    look(stringOf(node) ?? '');
    for (const part of children(node, 'quasis'))
      look(String((part['value'] as { readonly cooked?: unknown }).cooked ?? ''));
    return undefined;
  });
  return found;
}

/** What a row says that is not so: a file that is not there, or none of whose tests is named for a fault of the row. */
export function rowBreaches({ faults, files, said }: FaultRow, tests: readonly SourceFile[]): string[] {
  const name = faults.join(', ');
  if (files.length === 0)
    return /^(not yet|by hand)\b/i.test(said) ? [] : [`${name}: no test, and no word why`];
  const tried = files.map((file) => {
    const those = tests.filter(({ path }) => path === file || path.endsWith(`/${file}`));
    const of = those.map(faultsTried).map((found) => faults.filter((fault) => found.has(fault)));
    return { file, isThere: those.length > 0, faults: of.flat() };
  });
  return [
    ...tried.filter(({ isThere }) => !isThere).map(({ file }) => `${name}: there is no ${file}`),
    ...tried
      .filter((one) => one.isThere && one.faults.length === 0)
      .map(({ file }) => `${name}: not in ${file}`),
    ...faults
      .filter((fault) => !tried.some((one) => one.faults.includes(fault)))
      .map((fault) => `${fault}: in none of its files`),
  ];
}
