import { countText, percentOf } from '../../core/percent.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** Between which two numbers another may be, and how it is typed: a part from 0 to 1 in percent. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly typed: 'whole' | 'decimal' | 'percent';
}

type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** The boxes of a form in their order, as typed. */
type Boxes<Name extends string> = Readonly<Record<Name, string>>;

/** What may be typed in a box, where something else was. */
export interface BoxFault<Name extends string> {
  readonly field: Name;
  readonly least: string;
  readonly most: string;
}

/** A form of numbers that an officer may set, each with a box. */
export interface NumbersForm<Name extends string> {
  readonly names: readonly Name[];
  /** The boxes with the usual numbers. */
  readonly usual: Boxes<Name>;
  /** The boxes as they begin. */
  readonly boxes: (numbers: Numbers<Name>) => Boxes<Name>;
  /** What was typed, as numbers to keep; box by box what may be typed where it cannot be used. */
  readonly read: (boxes: Boxes<Name>) => Result<Numbers<Name>, readonly BoxFault<Name>[]>;
}

/** The form of numbers within these ranges, in their order. */
export function numbersForm<Name extends string>(
  ranges: Readonly<Record<Name, NumberRange>>,
  usual: Numbers<Name>,
): NumbersForm<Name> {
  const names = Object.keys(ranges).filter((name): name is Name => name in ranges);
  const each = <Value>(of: (name: Name) => Value) =>
    Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;
  const boxes = (numbers: Numbers<Name>) =>
    each((name) => (ranges[name].typed === 'percent' ? percentOf(numbers[name]) : String(numbers[name])));
  return {
    names,
    usual: boxes(usual),
    boxes,
    read: (typed) => {
      const numbers = each((name) => numberIn(typed[name], ranges[name]));
      const faults = names.flatMap((field): readonly BoxFault<Name>[] => {
        const range = ranges[field];
        const [least, most] = [endText(range.least, range), endText(range.most, range)];
        return isWithin(numbers[field], range) ? [] : [{ field, least, most }];
      });
      return faults.length > 0 ? fail(faults) : ok(numbers);
    },
  };
}

/** Whether a number may be so. */
export function isWithin(value: number, { least, most, typed }: NumberRange): boolean {
  return value >= least && value <= most && (typed !== 'whole' || Number.isInteger(value));
}

function endText(number: number, { typed }: NumberRange): string {
  if (typed === 'percent') return percentOf(number);
  return Number.isInteger(number) ? countText(number) : String(number);
}

function numberIn(text: string, { typed }: NumberRange): number {
  const isPercent = typed === 'percent';
  const bare = isPercent ? text.trim().replace(/\s*%$/, '') : text.trim();
  // A whole number is written as this page writes it, 10,000; in others a comma is a decimal point.
  const plain = (typed === 'whole' ? bare.replaceAll(/,(?=\d{3}(?!\d))/g, '') : bare).replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return Number.NaN;
  return isPercent ? Number(plain) / 100 : Number(plain);
}
