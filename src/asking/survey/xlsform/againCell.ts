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

const NAME = String.raw`\$\{([^{}]+)\}`;
const HEAD = new RegExp(String.raw`^if\((?:${NAME}<(\d{1,9})and\()?${NAME}=0or(\(?)`);
const ANSWER = String.raw`${NAME}\[position\(\)=${NAME}\]\/([\w./-]+)`;
const SAID = new RegExp(String.raw`^(?:selected\(${ANSWER},['"]([^'"]*)['"]\)|${ANSWER}=['"]([^'"]*)['"])`);

/** A cell that says so, as it is written here or as ODK shows it; null for any other. */
export function againIn(cell: string): AgainCell | null {
  // Names have no spaces, nor have the choices that can be named.
  const text = cell.replace(/\s+/g, '');
  const head = HEAD.exec(text);
  if (head === null) return null;
  const [whole, capped, most, counter = '', bracket] = head;
  const { parts, rest } = partsSaid(text.slice(whole.length));
  const [first] = parts;
  const isOne = parts.every(
    (part) => part.section === first?.section && part.counter === counter && part.path === first.path,
  );
  const closed = `${most === undefined ? '' : ')'}${bracket === '(' ? ')' : ''}`;
  const isWhole = rest === `${closed},\${${counter}}+1,\${${counter}})` && (capped ?? counter) === counter;
  if (first === undefined || !isOne || !isWhole) return null;
  return {
    counter,
    section: first.section,
    path: first.path.split('/'),
    choices: parts.map(({ choice }) => choice),
    most: most === undefined ? null : Number(most),
  };
}

interface Said {
  readonly section: string;
  readonly counter: string;
  readonly path: string;
  readonly choice: string;
}

/** What is joined by "or", and what comes behind it. */
function partsSaid(text: string): { readonly parts: readonly Said[]; readonly rest: string } {
  const parts: Said[] = [];
  let rest = text;
  for (;;) {
    const [whole, ...groups] = SAID.exec(rest) ?? [];
    if (whole === undefined) return { parts: [], rest };
    const [section = '', counter = '', path = '', choice = ''] = groups.filter((one) => one !== undefined);
    parts.push({ section, counter, path, choice });
    rest = rest.slice(whole.length);
    if (!rest.startsWith('or')) return { parts, rest };
    rest = rest.slice(2);
  }
}
