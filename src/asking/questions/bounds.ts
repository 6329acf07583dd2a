import type { Day } from '../../core/day.ts';

/** What a number is compared with. Every bound that is given must hold. */
export interface NumberBounds {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly more?: number;
  readonly less?: number;
  readonly equal?: number;
}

/** What a day is compared with. Every bound that is given must hold. */
export interface DayBounds {
  readonly before?: Day;
  readonly after?: Day;
  readonly on?: Day;
}
