/**
 * What can go wrong on a tablet, by kind: what a tablet notes and tells its office. Never an answer, a name, a question, or
 * any text that somebody wrote.
 */
export const TROUBLE_KINDS = [
  // a call of the database (storageTrouble)
  'storageRefused',
  'storageFull',
  'storageSlow',
  'storageLost',
  'newerVersion',
  // the two stores
  'keptOnce',
  'recordsMissing',
  'rebuiltFinished',
  'rebuiltUnfinished',
  'rebuiltSurveys',
  'secondStoreFilled',
  // the tablet itself
  'unsafe',
  // a mistake of our own, by the sort of its error
  'fault',
  'fault/TypeError',
  'fault/RangeError',
  'fault/ReferenceError',
  'fault/SyntaxError',
  'fault/InvalidStateError',
  'fault/NotFoundError',
  'fault/AbortError',
  'fault/DataCloneError',
] as const;

export type TroubleKind = (typeof TROUBLE_KINDS)[number];

/** The kind of trouble that a name stands for; null where it is none. */
export function troubleKind(name: unknown): TroubleKind | null {
  return TROUBLE_KINDS.find((kind) => kind === name) ?? null;
}

/** A mistake of our own, by the sort of its error. Its message may hold anything, and a name that is not of the list as well. */
export function faultKind(error: unknown): TroubleKind {
  const { name } = (error ?? {}) as { readonly name?: unknown };
  return troubleKind(`fault/${name}`) ?? 'fault';
}
