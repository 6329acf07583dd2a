/** What a page says of a key of its own, as the supervisor's or that of a wish, while it is made, saved, tried and in use. */
export interface OwnKeyWords {
  readonly ownKey: string;
  readonly ownKeyMeaning: readonly string[];
  readonly ownKeyLost: string;
  readonly makeKey: string;
  readonly makingKey: string;
  readonly keepTitle: string;
  readonly keepMeaning: string;
  readonly saveKey: string;
  readonly keySaved: (file: string) => string;
  readonly toTry: string;
  readonly tryTitle: string;
  readonly tryMeaning: string;
  readonly tryKey: string;
  readonly trying: string;
  readonly backToKeep: string;
  readonly giveUp: string;
  readonly keyMade: (day: string) => string;
  readonly keyNow: string;
  readonly newKey: string;
  readonly newKeyMeaning: string;
  readonly keepKey: string;
  readonly earlierKeys: (days: readonly string[]) => string;
}
