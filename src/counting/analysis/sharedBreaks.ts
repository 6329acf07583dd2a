import { FIRST_CATEGORY, MISSING } from '../../core/column.ts';
import { id } from '../../core/id.ts';
import type { Text } from '../../core/text.ts';
import { hideOverlaps } from '../stats/hideOverlaps.ts';
import { breakBy, type ChosenBreak } from './breakLines.ts';
import type { Choosable } from './choosable.ts';
import type { ChosenFilter } from './chosenFilter.ts';
import { hiddenInBreak } from './chosenGroups.ts';
import { type Dataset, type Variable, variableOf } from './dataset.ts';
import { GAVE, GAVE_ANOTHER } from './made/anyOf.ts';
import { rootsOf, sharesRoot } from './madeGroups.ts';
import type { Settings } from './settings.ts';
import { mayTell } from './smallGroups.ts';

/** The options of a question that takes several answers, as groups: a person may be in several of them. */
export interface SharedBreak {
  readonly of: Choosable;
  readonly options: readonly Variable[];
}

/** A question with its base and the filter of its table. */
interface Questioned {
  readonly asked: Variable;
  /** Codes in memory. */
  readonly base: readonly number[];
  readonly filter: ChosenFilter | null;
  readonly limits: Pick<Settings, 'hideUnder' | 'protectUnder'>;
}

/** What is hidden of the groups of a table. */
interface HiddenShared {
  /** Of each group. */
  readonly groups: readonly boolean[];
  /**
   * Of each group, whether a handful of people in the table did not answer the question that makes it: everyone less those
   * who did would be they, so nothing is told of the latter.
   */
  readonly isFewUnknown: readonly boolean[];
}

/** The groups of what makes groups that share people. */
export function sharedBreak(dataset: Dataset, of: Choosable): SharedBreak {
  return { of, options: of.columns.flatMap((column) => variableOf(dataset, column) ?? []) };
}

/** What a shared break is called. */
export function sharedName({ of }: SharedBreak): { readonly id: string; readonly label: Text } {
  return { id: of.id, label: of.label };
}

/** Whoever chose an option, and everybody else: so nobody is in no group. */
export function choseOrNot(option: Variable): ChosenBreak {
  const { column, codes } = asIfAsked(option);
  const chose = codes.map((code) => (code === GAVE ? GAVE : GAVE_ANOTHER));
  const broken = breakBy([{ column, codes: chose }]);
  if (broken === null) throw new RangeError('choseOrNot requires an option');
  return broken;
}

/**
 * An option that was made, as if it had been asked: all options of its question, and what it was made of, are looked at together
 * (hideOverlaps), not each beside each.
 */
export function asIfAsked(option: Variable): Variable {
  if (option.madeOf === undefined) return option;
  const { madeOf: _, ...asked } = option;
  return { ...asked, column: { ...option.column, id: id<'column'>(`${option.column.id}?`) } };
}

/**
 * Which groups of a shared break are hidden in a table: each as one of two groups of everybody, those who chose the option and
 * those who did not; and any that differs from others, or from everyone, by a handful (hideOverlaps). The same holds of those
 * whom a filter leaves out, so that one table less another is no handful either.
 */
export function hiddenShared(
  dataset: Dataset,
  { options }: Pick<SharedBreak, 'options'>,
  of: Questioned,
): HiddenShared {
  const { asked, base, filter, limits } = of;
  const everyone = maskOf(dataset, () => true);
  const isAsked = (i: number) => (asked.codes[i] ?? MISSING.notAsked) !== MISSING.notAsked;
  const isIn = (i: number) => filter?.within[i] !== 0;
  const among = [
    maskOf(dataset, (i) => isIn(i) && base.includes(asked.codes[i] ?? 0)),
    maskOf(dataset, (i) => isIn(i) && isAsked(i)),
    ...(filter === null ? [] : [maskOf(dataset, (i) => !isIn(i) && isAsked(i))]),
  ];
  const isFewUnknown = options.map(({ codes }) =>
    among.some((counted) => {
      const unknown = counted.reduce((sum, one, i) => sum + (one === 1 && !isKnown(codes[i]) ? 1 : 0), 0);
      return unknown > 0 && unknown < limits.protectUnder;
    }),
  );
  const answered = maskOf(dataset, (i) => options.some(({ codes }) => isKnown(codes[i])));
  const groups = options.map(groupOf);
  const always = options.map((option) => isAlwaysHidden(dataset, option, of));
  // Of a group that is too small to show nothing is told that could be taken from another.
  const isSmall = groups.map((group) => peopleIn(group, among[0]) < limits.hideUnder);
  const found = hideOverlaps({
    groups,
    whole: [everyone, ...(isFewUnknown.includes(true) ? [] : [answered]), ...toldBesideAll(dataset, options)],
    among,
    hidden: always.map((one, group) => one || isSmall[group] === true),
    least: limits.protectUnder,
  });
  return {
    groups: found.map((one, group) => always[group] === true || (one && !isSmall[group])),
    isFewUnknown,
  };
}

/** Whether an option is hidden for itself, or for what it was made of. */
function isAlwaysHidden(dataset: Dataset, option: Variable, of: Questioned): boolean {
  const isOfHidden = rootsOf(dataset, option).some((root) => !mayTell(dataset, root, [], of.limits));
  return isOfHidden || hiddenInBreak(dataset, choseOrNot(option), of)[0] === true;
}

/** The groups that are told elsewhere of the same people: of what options were made of, and of what was made of that before. */
function toldBesideAll(dataset: Dataset, options: readonly Variable[]): readonly Uint8Array[] {
  const [first] = options;
  if (first?.madeOf === undefined) return [];
  const place = dataset.variables.indexOf(first);
  const before = dataset.variables.slice(0, Math.max(0, place)).filter((one) => one.earlier === undefined);
  return before
    .filter((one) => options.some((option) => sharesRoot(dataset, one, option)))
    .flatMap((one) => {
      const groups = one.column.isOneOfSeveral
        ? [GAVE]
        : one.column.categories.map((_, at) => FIRST_CATEGORY + at);
      return groups.map((group) => Uint8Array.from(one.codes, (code) => (code === group ? 1 : 0)));
    });
}

function peopleIn(group: Uint8Array, among: Uint8Array | undefined): number {
  return group.reduce((sum, one, i) => sum + (one === 1 && among?.[i] === 1 ? 1 : 0), 0);
}

/** 1 for those who chose an option. */
export function groupOf({ codes }: Pick<Variable, 'codes'>): Uint8Array {
  return Uint8Array.from(codes, (code) => (code === GAVE ? 1 : 0));
}

/** Whether this is an answer to the question, and no way of having none. */
function isKnown(code: number | undefined): boolean {
  return (code ?? 0) >= FIRST_CATEGORY;
}

function maskOf({ size }: Dataset, isIn: (i: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => (isIn(i) ? 1 : 0));
}
