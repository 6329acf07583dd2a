import type { Response } from '../../asking/survey/response.ts';
import { type Column, FIRST_CATEGORY } from '../../core/column.ts';
import { type Reader, readText } from '../../core/reader.ts';
import { rowLabel } from '../../words/tables.ts';
import { codeInFile, missingName } from './answerCodes.ts';
import { columnHeads, FRAME_HEADS } from './columnHeads.ts';
import { type CsvCell, csvOf } from './csv.ts';
import type { ExportContents } from './exportContents.ts';

/**
 * The responses that count, one a line, with the codes of the codebook or with the words of each answer.
 *
 * Fieldworkers, sampling points and strata are numbered anew, so that they can be reckoned with and no place is told.
 * The finest area in the file is one of the survey's own list of wards. Names of columns are plain ASCII for SPSS, R and Stata.
 */
export function responsesCsv(contents: ExportContents, answersAs: 'codes' | 'labels'): string {
  const { dataset, reader, weights } = contents;
  const latest = latestById(contents.responses);
  const [fieldworkers, points, strata] = [numbering(), numbering(), numbering()];
  const { answers, beside } = columnHeads(dataset, contents.detail);
  const pointOf = pointIn(contents);
  const heads = [...FRAME_HEADS, ...answers, ...beside.map(({ head }) => head)];
  const lines = dataset.ids.map((name, i): CsvCell[] => {
    const response = latest.get(name);
    if (!response) throw new RangeError('responsesCsv requires every response of the dataset');
    const area = listedArea(contents, response);
    return [
      i + 1,
      contents.wave.title,
      response.simulated ? 'yes' : 'no',
      response.kind,
      response.finishedAt.slice(0, 10),
      modesOf(response, contents),
      response.design.language,
      fieldworkers(response.design.fieldworker),
      points(pointOf(response.design)),
      strata(response.design.stratum),
      area?.code ?? null,
      area?.edition ?? null,
      dataset.designWeight[i] ?? null,
      weightIn(weights, i),
      ...dataset.variables.map(({ column, codes }) => {
        const code = codes[i] ?? 0;
        return answersAs === 'codes' ? codeInFile(column, code) : labelInFile(column, code, reader);
      }),
      ...beside.map(({ question, read }) => read(response.answers[question.id], i)),
    ];
  });
  return csvOf([heads, ...lines]);
}

function labelInFile(column: Column, code: number, reader: Reader): string | null {
  const missing = missingName(code);
  if (missing === 'notAsked') return null;
  if (missing !== null) return rowLabel({ label: null, sort: missing }, reader);
  const category = column.categories[code - FIRST_CATEGORY];
  return category ? readText(category.label, reader) : null;
}

/** Whoever was left out of the weighted interviews has none. */
function weightIn(weights: Float64Array | null, i: number): number | null {
  const weight = weights?.[i] ?? Number.NaN;
  return Number.isNaN(weight) ? null : weight;
}

/** One name in two strata is two points, as in the intervals (samplingClusters.ts). */
function pointIn({ dataset, responses }: ExportContents): (design: Response['design']) => string | null {
  const latest = latestById(responses);
  const isKnown = dataset.ids.every((name) => latest.get(name)?.design.stratum != null);
  return ({ samplingPoint, stratum }) =>
    samplingPoint === null ? null : JSON.stringify([isKnown ? stratum : null, samplingPoint]);
}

function listedArea({ survey }: ExportContents, { design }: Response) {
  const listed = survey.wardList?.wards.some((ward) => ward.code === design.area?.code);
  return listed ? design.area : null;
}

function modesOf({ design }: Response, { wave }: ExportContents): string {
  const modes = new Set(Object.values(design.modes));
  return modes.size === 0 ? wave.mode : [...modes].sort().join(' ');
}

function latestById(responses: readonly Response[]): ReadonlyMap<string, Response> {
  const latest = new Map<string, Response>();
  for (const response of responses) {
    const known = latest.get(response.id);
    if (known === undefined || response.revision > known.revision) latest.set(response.id, response);
  }
  return latest;
}

/** Numbers names from 1 in the order they come. */
function numbering(): (name: string | null) => number | null {
  const numbers = new Map<string, number>();
  return (name) => {
    if (name === null) return null;
    const known = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, known);
    return known;
  };
}
