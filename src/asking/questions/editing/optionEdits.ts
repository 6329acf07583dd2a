import type { Net } from '../../../core/column.ts';
import type { GridRow } from '../grid/gridFace.ts';
import type { Option } from '../question.ts';
import type { Lack } from './editedKind.ts';

/** An option behind the others, with a code that no answer was ever given. */
export function withNewOption(options: readonly Option[], lastCode: number): readonly Option[] {
  const code = Math.max(0, lastCode, ...options.map((one) => one.code)) + 1;
  return [...options, { code, text: { en: '' } }];
}

/** The same list with one thing a place up or down; as it was where there is no such place. */
export function moved<Thing>(things: readonly Thing[], at: number, by: 1 | -1): readonly Thing[] {
  const thing = things[at];
  const to = at + by;
  if (thing === undefined || to < 0 || to >= things.length) return things;
  return things.toSpliced(at, 1).toSpliced(to, 0, thing);
}

/** Answers counted together, without a code that is no option any more; a net of nothing falls away. */
export function netsWithout(nets: readonly Net[], code: number): readonly Net[] {
  return nets
    .map((net) => ({ ...net, codes: net.codes.filter((one) => one !== code) }))
    .filter(({ codes }) => codes.length > 0);
}

/** A row behind the others, under a name that no row of the question ever had. */
export function withNewRow(rows: readonly GridRow[], taken: ReadonlySet<string>): readonly GridRow[] {
  const names = new Set([...taken, ...rows.map(({ id }) => id)]);
  let number = rows.length + 1;
  while (names.has(`row_${number}`)) number += 1;
  return [...rows, { id: `row_${number}`, text: { en: '' } }];
}

/** What a list of options lacks. */
export function optionLacks(options: readonly Option[]): readonly Lack[] {
  const words = options.map(({ text }) => text.en.trim().toLowerCase());
  const written = words.filter((one) => one !== '');
  return [
    ...(options.length < 2 ? (['fewOptions'] as const) : []),
    ...(written.length < words.length ? (['emptyOption'] as const) : []),
    ...(new Set(written).size < written.length ? (['sameOption'] as const) : []),
  ];
}

/** What is read of a list of options. */
export function optionsHeard(options: readonly Option[]): readonly string[] {
  return options.flatMap(({ text, notReadOut }) => (notReadOut ? [] : [text.en]));
}
