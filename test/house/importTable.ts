import { posix } from 'node:path';
import type { Import, SourceFile } from './sourceFile.ts';

/** Who may take something: any file, drawing files only (`*`), deciding files only (`†`). */
type Mark = '' | '*' | '†';

export interface Row {
  /** From `src`: `counting/stats`. */
  readonly room: string;
  readonly rooms: ReadonlyMap<string, Mark>;
  readonly packages: ReadonlyMap<string, Mark>;
}

function marked(cell: string): Map<string, Mark> {
  const words = cell.split(',').map((word) => word.trim());
  return new Map(
    words
      .filter((word) => word !== '–' && word !== '')
      .map((word) => {
        const mark = /[*†]$/.exec(word)?.[0] ?? '';
        return [word.slice(0, word.length - mark.length), mark as Mark];
      }),
  );
}

/** Reads the table under "Folder | May import | Packages" of ARCHITECTURE.md. */
export function readTable(document: string): Row[] {
  const lines = document.split('\n');
  const head = lines.findIndex((line) => /^\| *Folder *\| *May import *\| *Packages *\|/.test(line));
  if (head === -1) throw new Error('ARCHITECTURE.md has no table "Folder | May import | Packages"');
  const rows: Row[] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith('|')) break;
    const [room = '', rooms = '', packages = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim());
    rows.push({ room, rooms: marked(rooms), packages: marked(packages) });
  }
  return rows;
}

const lastWord = (room: string) => room.slice(room.lastIndexOf('/') + 1);

/** The row a path lies in, or undefined. */
export function roomOf(rows: readonly Row[], path: string): Row | undefined {
  return rows.find((row) => path.startsWith(`src/${row.room}/`));
}

/** Rows that name a room which is not above them: such a table would allow a cycle. */
export function upwardBreaches(rows: readonly Row[]): string[] {
  return rows.flatMap((row, at) => {
    const above = new Set(rows.slice(0, at).map((one) => lastWord(one.room)));
    return [...row.rooms.keys()]
      .filter((room) => !above.has(room))
      .map((room) => `${row.room} names ${room}`);
  });
}

function packageOf(from: string): string {
  const parts = from.split('/');
  return parts.slice(0, from.startsWith('@') ? 2 : 1).join('/');
}

function allows(mark: Mark | undefined, file: SourceFile, wanted: Import): boolean {
  if (mark === undefined) return false;
  if (wanted.typeOnly || mark === '') return true;
  return file.path.endsWith('.tsx') === (mark === '*');
}

/** Imports of a file that its row does not allow, each as a sentence. */
export function importBreaches(rows: readonly Row[], file: SourceFile): string[] {
  const own = roomOf(rows, file.path);
  if (own === undefined) return [`${file.path} lies in no row of the table`];
  return file.imports.flatMap((wanted) => {
    if (wanted.file === null) {
      const known = allows(own.packages.get(packageOf(wanted.from)), file, wanted);
      return known ? [] : [`${file.path} may not import the package ${wanted.from}`];
    }
    const target = roomOf(rows, wanted.file);
    if (target === own) return [];
    if (target === undefined) return [`${file.path} imports ${wanted.from}, which lies in no row`];
    const known = allows(own.rooms.get(lastWord(target.room)), file, wanted);
    return known ? [] : [`${file.path} may not import ${posix.normalize(wanted.file)}`];
  });
}
