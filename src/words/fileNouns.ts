import type { FileNoun } from '../core/problem.ts';

/** What files that come in are called in a sentence. No interview needs them. */
export const files: Readonly<Record<FileNoun, string>> = {
  backup: 'back-up file',
  figures: 'file of figures',
  wards: 'list of wards',
  targets: 'list of targets',
  addresses: 'list of addresses',
  weights: 'list of weights',
  survey: 'survey',
  wave: 'wave',
  response: 'response',
  questionnaire: 'questionnaire',
  workbook: 'workbook',
  sealed: 'sealed file',
  keyFile: 'key file',
  pack: 'pack',
  card: 'tablet’s card',
  bundle: 'bundle',
  receipt: 'receipt',
  tablets: 'list of tablets',
};
