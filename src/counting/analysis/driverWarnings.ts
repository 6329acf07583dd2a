/** What a reader should know of an analysis of drivers; each has its words above the figures. */
export type DriverWarning =
  /** Under 200 people, or under 20 for each driver. */
  | { readonly kind: 'fewPeople'; readonly base: number; readonly drivers: number }
  /** All drivers together go with under a tenth of how people differ. */
  | { readonly kind: 'littleExplained'; readonly rSquared: number }
  /** Near-copies share between them what is one thing; the columns. */
  | { readonly kind: 'nearCopies'; readonly columns: readonly string[] }
  /** More than twelve: every set of them is worked out. */
  | { readonly kind: 'manyDrivers'; readonly drivers: number }
  /** Over a fifth of the people who answered the outcome gave some driver no score; the one that costs most. */
  | {
      readonly kind: 'manyLeftOut';
      readonly left: number;
      readonly of: number;
      readonly column: string;
      readonly missing: number;
    };

/** Statistics rules, section 11. */
const LEAST_PEOPLE = 200;
const PEOPLE_A_DRIVER = 20;
const LITTLE = 0.1;
const NEAR_COPIES = 5;
/** So many drivers have 4,096 sets. */
const MANY_DRIVERS = 12;
/** As many Don't knows as are warned of in a table (statistics rules, section 3). */
const MANY_LEFT_OUT = 0.2;

/** What is known of an analysis. */
interface Analysed {
  readonly base: number;
  /** People with an outcome. */
  readonly withOutcome: number;
  readonly rSquared: number;
  readonly drivers: readonly {
    readonly column: string;
    readonly inflation: number;
    readonly missing: number;
  }[];
}

/** What to say of an analysis before its figures. */
export function driverWarnings({ base, withOutcome, rSquared, drivers }: Analysed): readonly DriverWarning[] {
  const count = drivers.length;
  const copies = drivers.filter(({ inflation }) => inflation > NEAR_COPIES).map(({ column }) => column);
  const left = withOutcome - base;
  const [most] = drivers.toSorted((one, other) => other.missing - one.missing);
  const found: readonly (DriverWarning | false)[] = [
    base < Math.max(LEAST_PEOPLE, PEOPLE_A_DRIVER * count) && { kind: 'fewPeople', base, drivers: count },
    rSquared < LITTLE && { kind: 'littleExplained', rSquared },
    copies.length > 0 && { kind: 'nearCopies', columns: copies },
    count > MANY_DRIVERS && { kind: 'manyDrivers', drivers: count },
    left > MANY_LEFT_OUT * withOutcome &&
      most !== undefined && {
        kind: 'manyLeftOut',
        left,
        of: withOutcome,
        column: most.column,
        missing: most.missing,
      },
  ];
  return found.filter((warning) => warning !== false);
}
