/** Names of what a file of answers says of a person beside them, among the variables of the frame. */
export const GIVEN_WEIGHT = 'givenWeight';
export const CASE_ID = 'caseId';

/** Whether a variable tells how people were drawn: a weight that was given, and the number of a case, do not. */
export function isOfFrame(name: string): boolean {
  return name !== GIVEN_WEIGHT && name !== CASE_ID;
}
