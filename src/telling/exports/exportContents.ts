import type { Response } from '../../asking/survey/response.ts';
import type { Survey, Wave } from '../../asking/survey/survey.ts';
import type { Reader } from '../../core/reader.ts';
import type { Dataset } from '../../counting/analysis/dataset.ts';
import type { Table } from '../../counting/analysis/table.ts';

/** Everything that a file of one wave may be written from. */
export interface ExportContents {
  readonly survey: Survey;
  readonly wave: Wave;
  readonly dataset: Dataset;
  /** The responses behind the dataset, in any order; others are passed over. */
  readonly responses: readonly Response[];
  /** One weight per respondent of the dataset; null when the figures are not weighted. */
  readonly weights: Float64Array | null;
  readonly tables: readonly Table[];
  readonly reader: Reader;
}
