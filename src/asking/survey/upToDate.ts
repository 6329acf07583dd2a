import type { Questionnaire } from './questionnaire.ts';
import type { Response } from './response.ts';

/** Turns each version of a kept thing into the next; the first turns version 1 into version 2. */
type Upgraders = readonly ((old: object) => object)[];

/** Each version only allows more than the one before: nothing in a questionnaire or in an answer means anything else. */
const numbered =
  (v: number) =>
  (old: object): object => ({ ...old, v });

/** Each makes the next version of a questionnaire out of the one before: the first, version 2 out of 1. */
export const questionnaireUpgraders: Upgraders = [
  numbered(2),
  numbered(3),
  numbered(4),
  numbered(5),
  numbered(6),
  numbered(7),
  numbered(8),
];
/** The same of responses. */
export const responseUpgraders: Upgraders = [
  numbered(2),
  numbered(3),
  numbered(4),
  (old) => ({
    ...old,
    v: 5,
    design: { addressNumber: null, ...(old as { readonly design?: object }).design },
  }),
];

/** A questionnaire of this device as the newest version has it, whichever version kept it. */
export function questionnaireUpToDate(kept: Questionnaire): Questionnaire {
  return upToDate(kept, questionnaireUpgraders);
}

/** The same for a response. */
export function responseUpToDate(kept: Response): Response {
  return upToDate(kept, responseUpgraders);
}

// What this device kept was written by this app and is not checked again: only brought up to date.
function upToDate<Kept extends { readonly v: number }>(kept: Kept, upgraders: Upgraders): Kept {
  return upgraders.slice(kept.v - 1).reduce((old, upgrade) => upgrade(old), kept as object) as Kept;
}
