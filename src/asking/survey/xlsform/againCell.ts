/**
 * How a form says that a section is repeated as long as a question in it is answered so.
 *
 * Source: docs.getodk.org/form-logic, "Repeating as long as a condition is met": a row before the section counts its
 * repetitions, and one more is wanted where the last of them says so.
 */
export interface AgainCell {
  /** The row that counts the repetitions. */
  readonly counter: string;
  /** The section. */
  readonly section: string;
  /** Groups of the section that the question stands in, then its own name. */
  readonly path: readonly string[];
  /** Names of the choices that ask for another. */
  readonly choices: readonly string[];
  /** Null where the form sets no end. */
  readonly most: number | null;
}

/** The cell as it is written, with names that can stand in one. */
export function againCell({ counter, section, path, choices, most }: AgainCell): string {
  const answer = `\${${section}}[position() = \${${counter}}]/${path.join('/')}`;
  const said = choices.map((choice) => `selected(${answer}, '${choice}')`);
  const another = [`\${${counter}} = 0`, ...said].join(' or ');
  const wanted = most === null ? another : `\${${counter}} < ${most} and (${another})`;
  return `if(${wanted}, \${${counter}} + 1, \${${counter}})`;
}

const CELL =
  /^if\((?:\$\{(?<capped>[^{}]+)\}<(?<most>\d{1,9})and\()?\$\{(?<counter>[^{}]+)\}=0or\(?(?<said>.+?)\)?\)?,\$\{\k<counter>\}\+1,\$\{\k<counter>\}\)$/;
const SAID =
  /^(?:selected\(\$\{([^{}]+)\}\[position\(\)=\$\{([^{}]+)\}\]\/([\w./-]+),['"]([^'"]*)['"]\)|\$\{([^{}]+)\}\[position\(\)=\$\{([^{}]+)\}\]\/([\w./-]+)=['"]([^'"]*)['"])(?:or|$)/;

/** A cell that says so, as it is written here or as ODK shows it; null for any other. */
export function againIn(cell: string): AgainCell | null {
  // Names have no spaces, nor have the choices that can be named.
  const { capped, most, counter, said } = CELL.exec(cell.replace(/\s+/g, ''))?.groups ?? {};
  if (counter === undefined || said === undefined || (capped ?? counter) !== counter) return null;
  const parts = partsSaid(balanced(said));
  const [first] = parts;
  if (first === undefined) return null;
  const isOne = parts.every(
    (part) => part.section === first.section && part.counter === counter && part.path === first.path,
  );
  if (!isOne) return null;
  return {
    counter,
    section: first.section,
    path: first.path.split('/'),
    choices: parts.map(({ choice }) => choice),
    most: most === undefined ? null : Number(most),
  };
}

/** The brackets around all are taken for the end of the last call where they close it. */
function balanced(said: string): string {
  const open = said.split('(').length - said.split(')').length;
  return said + ')'.repeat(Math.max(0, open));
}

interface Said {
  readonly section: string;
  readonly counter: string;
  readonly path: string;
  readonly choice: string;
}

/** What is joined by "or"; nothing where some of it says anything else. */
function partsSaid(said: string): readonly Said[] {
  const parts: Said[] = [];
  for (let rest = said; rest !== ''; ) {
    const found = SAID.exec(rest);
    if (found === null) return [];
    const [whole, ...groups] = found;
    const [section = '', counter = '', path = '', choice = ''] = groups.filter((one) => one !== undefined);
    parts.push({ section, counter, path, choice });
    rest = rest.slice(whole.length);
  }
  return parts;
}
