import type { Survey, Wave } from '../../asking/survey/survey.ts';
import { codebookCsv } from './codebookCsv.ts';
import type { ExportContents } from './exportContents.ts';
import { responsesCsv } from './responsesCsv.ts';
import { tablesCsv } from './tablesCsv.ts';

/** One sort of file that can be written of a wave. */
export interface ExportFormat {
  /** Ends the name of the file. */
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  /** It holds or explains the answers of single people: with exact numbers, days and words it says so in its name. */
  readonly isOfPeople: boolean;
  readonly write: (contents: ExportContents) => string;
}

export type FormatName = 'tables' | 'responses' | 'responsesInWords' | 'codebook';

const csv = { extension: 'csv', mediaType: 'text/csv;charset=utf-8' };

/** Every sort of file, in the order in which they are offered. */
export const formats: { readonly [name in FormatName]: ExportFormat } = {
  tables: { name: 'tables', ...csv, isOfPeople: false, write: tablesCsv },
  responses: {
    name: 'responses',
    ...csv,
    isOfPeople: true,
    write: (contents) => responsesCsv(contents, 'codes'),
  },
  responsesInWords: {
    name: 'responses-in-words',
    ...csv,
    isOfPeople: true,
    write: (contents) => responsesCsv(contents, 'labels'),
  },
  codebook: { name: 'codebook', ...csv, isOfPeople: true, write: codebookCsv },
};

/** What a file is of; a plan is of no wave. */
interface FileOf {
  readonly survey: Survey;
  readonly wave: Wave | null;
  readonly detail: ExportContents['detail'];
}

/** The name of a file: survey, wave and the sort of file, never anything that was answered. */
export function fileNameOf(
  format: Pick<ExportFormat, 'name' | 'extension' | 'isOfPeople'>,
  { survey, wave, detail }: FileOf,
): string {
  const isExact = detail === 'exact' && format.isOfPeople;
  const parts = [
    survey.simulated || wave?.simulated ? 'simulated' : '',
    survey.title,
    wave?.title ?? '',
    format.name,
    isExact ? 'exact' : '',
  ];
  const plain = parts
    .join(' ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain}.${format.extension}`;
}
