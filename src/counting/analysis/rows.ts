import type { Dataset } from './dataset.ts';

/**
 * What says of people in which groups they are: each respondent is a row, or all who answered some questions alike are one
 * (peopleAlike.ts). A dataset is rows of one person each.
 */
export interface Rows extends Pick<Dataset, 'questionnaire' | 'size' | 'variables' | 'design'> {
  /** People of each row; one each when left out. */
  readonly alike?: Uint32Array;
}

/** How many people of each row are in a table: of those asked, and of them in its base. */
export interface Counted {
  readonly asked: Uint8Array | Uint32Array;
  readonly base: Uint8Array | Uint32Array;
}
