import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Reader } from '../../core/reader.ts';
import type { Dataset } from '../../counting/analysis/dataset.ts';
import type { Table } from '../../counting/analysis/table.ts';

/** Whether numbers and days stand in a file as they were given, and words as they were written. */
export type Detail = 'banded' | 'exact';

/** Everything that a file of one wave may be written from. */
export interface ExportContents {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly dataset: Dataset;
  /** The responses behind the dataset, in any order; others are passed over. */
  readonly responses: readonly Response[];
  /** One weight per respondent of the dataset, NaN for who was left out; null when the figures are not weighted. */
  readonly weights: Float64Array | null;
  readonly tables: readonly Table[];
  /** How much the files of responses tell of single people. */
  readonly detail: Detail;
  readonly reader: Reader;
}
