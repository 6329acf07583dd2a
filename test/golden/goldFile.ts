import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Codes, type Groups, type Tally, tally } from '../../src/counting/stats/tally.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface GoldCase {
  readonly id: string;
  readonly group: string;
  readonly dataset?: string | readonly string[];
  readonly status: string;
  readonly inputs: JsonObject;
  readonly expected: JsonObject;
  readonly tol: JsonObject;
}

interface GoldFile {
  readonly meta: JsonObject;
  readonly datasets: {
    readonly [id: string]: {
      readonly n: number;
      readonly columns: {
        readonly [name: string]: { readonly levels?: readonly string[]; readonly values: readonly Json[] };
      };
    };
  };
  readonly cases: readonly GoldCase[];
}

/** The reference cases made with R: our copy, or the file that SOUNDINGS_GOLD names. */
export const goldPath = process.env['SOUNDINGS_GOLD'] ?? join(import.meta.dirname, 'gold_dev.json');
export const gold = JSON.parse(readFileSync(goldPath, 'utf8')) as GoldFile;

/** A list in the inputs: R writes an absent one as null or leaves it out. */
export function texts(json: Json | undefined): readonly string[] {
  if (json === undefined || json === null) return [];
  return (Array.isArray(json) ? json : [json]).map(String);
}

export function numbers(json: Json | undefined): Float64Array {
  const list = json === undefined || json === null ? [] : Array.isArray(json) ? json : [json];
  return Float64Array.from(list, numberOf);
}

/** R's numbers that JSON has none for are words there. */
function numberOf(value: Json): number {
  if (value === 'Inf') return Number.POSITIVE_INFINITY;
  if (value === '-Inf') return Number.NEGATIVE_INFINITY;
  return value === null ? Number.NaN : Number(value);
}

/** One column of a dataset as codes; missing answers have the code after the last label. */
export interface GoldColumn {
  readonly labels: readonly string[];
  readonly codes: Codes;
  code(label: string): number;
}

function columnValues(dataset: string, name: string): readonly Json[] {
  const column = gold.datasets[dataset]?.columns[name];
  if (column === undefined) throw new RangeError(`${dataset} has no column ${name}`);
  return column.values;
}

export function columnOf(dataset: string, name: string, labelled?: readonly string[]): GoldColumn {
  const values = columnValues(dataset, name);
  const seen = new Set(values.filter((value) => value !== null).map(String));
  const labels = [...new Set([...(labelled ?? []), ...seen])];
  const places = new Map(labels.map((label, place) => [label, place]));
  const codes = Uint16Array.from(values, (value) =>
    value === null ? labels.length : (places.get(String(value)) ?? labels.length),
  );
  const code = (label: string) => {
    const place = places.get(label);
    if (place === undefined) throw new RangeError(`${name} has no answer ${label}`);
    return place;
  };
  return { labels, codes, code };
}

/** The column as codes of these labels alone; every other answer is missing. */
export function codesOf(dataset: string, name: string, labels: readonly string[]): Uint16Array {
  const places = new Map(labels.map((label, place) => [label, place]));
  return Uint16Array.from(columnValues(dataset, name), (value) => {
    return value === null ? labels.length : (places.get(String(value)) ?? labels.length);
  });
}

/** A column of numbers; a missing one is NaN. */
export function numbersOf(dataset: string, name: string): Float64Array {
  return numbers(columnValues(dataset, name));
}

export function weightsOf(dataset: string, name: Json | undefined): Float64Array {
  const people = gold.datasets[dataset]?.n ?? 0;
  if (name === undefined || name === null) return new Float64Array(people).fill(1);
  return numbers(columnValues(dataset, String(name)));
}

/** 1 for the respondents that the filter keeps. */
export function maskOf(dataset: string, filter: Json | undefined): Uint8Array | undefined {
  if (filter === undefined || filter === null) return undefined;
  const { var: name, keep } = filter as { var: string; keep: Json };
  const kept = new Set(texts(keep));
  return Uint8Array.from(columnValues(dataset, name), (value) =>
    value !== null && kept.has(String(value)) ? 1 : 0,
  );
}

export interface GoldTally {
  readonly of: Tally;
  readonly column: GoldColumn;
  /** The codes named, those the column has nobody for among them. */
  codes(labels: readonly string[]): readonly number[];
}

/** The question of a case, added up over its design: weight, filter, strata and clusters as the inputs say. */
export function tallyOf(dataset: string, inputs: JsonObject, name = String(inputs['var'])): GoldTally {
  const nets = Object.values((inputs['nets'] ?? {}) as JsonObject);
  const named = [inputs['levels'], inputs['positive'], inputs['exclude'], ...nets].flatMap(texts);
  const column = columnOf(dataset, name, named);
  const within = maskOf(dataset, inputs['filter']);
  const groups = (named: Json | undefined): Groups | undefined => {
    if (named === undefined || named === null) return undefined;
    const { codes, labels } = columnOf(dataset, String(named));
    return { codes, count: labels.length };
  };
  const [strata, clusters] = [groups(inputs['strata']), groups(inputs['psu'])];
  const of = tally(column.codes, weightsOf(dataset, inputs['weight']), {
    categories: column.labels.length,
    ...(within && { within }),
    ...(strata && { strata }),
    ...(clusters && { clusters }),
  });
  return { of, column, codes: (labels) => labels.map(column.code) };
}
