import type { PartFault, PartWrong } from '../core/problem.ts';
import { languageName } from './languages.ts';

const wrongs: Readonly<Record<PartWrong, (detail: string) => string>> = {
  missing: () => 'is missing.',
  unknown: () => 'is not a part that is known here.',
  text: () => 'must be a text in quotation marks.',
  number: () => 'must be a number.',
  whole: () => 'must be a whole number.',
  flag: () => 'must be true or false.',
  list: () => 'must be a list in square brackets.',
  parts: () => 'must have parts of its own, in curly brackets.',
  oneOf: (allowed) => `must be ${allowed.includes(', ') ? `one of: ${allowed}` : allowed}.`,
  tooLong: (most) => `is longer than ${Number(most).toLocaleString('en-GB')} characters.`,
  empty: () => 'is empty.',
  tooSmall: (least) => `must be at least ${least}.`,
  tooGreat: (most) => `must be at most ${most}.`,
  kind: (kind) =>
    kind === '' ? 'has no kind of question.' : `has a kind that is not known here: “${kind}”.`,
  condition: () => 'is no condition that can be read.',
  language: () => 'is no code of a language, such as cy or zh-Hant.',
  double: () => 'stands there twice.',
  unfit: () => 'cannot be as it is: its values do not fit together, or are out of range.',
};

/** What the members of a list are called, one of them. */
const members: Readonly<Record<string, string>> = {
  modules: 'group',
  questions: 'question',
  options: 'option',
  rows: 'row',
  nets: 'net',
  checks: 'check',
  bands: 'band',
  languages: 'language',
  all: 'part',
  any: 'part',
  isOneOf: 'code',
  codes: 'code',
};

/** What is written by language. */
const texts: ReadonlySet<string> = new Set([
  ...['text', 'title', 'leadIn', 'hint', 'instruction', 'message', 'label', 'unit'],
  ...['lowest', 'highest', 'agree', 'refuse'],
]);

/** One place of a questionnaire file that is not as it must be: in which question, in which field, and why. */
export function partFaultText({ path, question, wrong, detail }: PartFault): string {
  const rest = question === null ? path : path.slice(4);
  const places = [...(question === null ? [] : [questionName(path, question)]), ...placesIn(rest)];
  const where = places.join(', ').replaceAll(', in ', ' in ') || 'The file';
  return `${where[0]?.toUpperCase()}${where.slice(1)} ${wrongs[wrong](detail)}`;
}

function questionName([, group]: PartFault['path'], question: string | number): string {
  const place = typeof group === 'number' ? `group ${group + 1}, ` : '';
  return typeof question === 'string' ? `question “${question}”` : `${place}question ${question}`;
}

/** `options`, 2, `text`, `cy` is option 3, “text”, in Welsh. */
function placesIn(path: PartFault['path']): readonly string[] {
  return path.flatMap((step, at) => {
    if (typeof step === 'number') return [`${members[String(path[at - 1])] ?? 'place'} ${step + 1}`];
    if (texts.has(String(path[at - 1]))) return [`in ${languageName(step.slice(0, 60))}`];
    // Its member says what list it is.
    return typeof path[at + 1] === 'number' && members[step] ? [] : [`“${step.slice(0, 60)}”`];
  });
}
