import type { FormProblem } from '../../words/fieldMessage.ts';

/** Boxes of the set-up pages, by the id of the control. */
export type SetupField =
  | 'council'
  | 'council-name'
  | 'survey-title'
  | 'retention'
  | 'wards'
  | 'wards-file'
  | 'wards-edition'
  | 'wave-title'
  | 'from'
  | 'to'
  | 'mode'
  | 'sample'
  | 'modules'
  | 'minutes'
  | 'approved-by'
  | 'approved-on';

/** What is wrong, and in which box. */
export interface FieldProblem {
  readonly field: SetupField;
  readonly problem: FormProblem;
}
