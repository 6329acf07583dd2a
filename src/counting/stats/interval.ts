/** The range within which a figure lies at the level of confidence asked for. Source: the function that made it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
