import type { Response } from '../../asking/survey/response.ts';
import { responseUpgraders, responseUpToDate } from '../../asking/survey/upToDate.ts';
import type { Problem } from '../../core/problem.ts';
import { ok, type Result } from '../../core/result.ts';
import { type Respondents, remembered, type Values } from '../../counting/analysis/respondents.ts';
import { keptJson } from '../sealing/paddedJson.ts';
import { type Columns, columnsOf, outOfColumns } from './columns.ts';
import { byNumber, type KeptResponses, type Placed } from './responsesIn.ts';
import { valuesUnder } from './valuesUnder.ts';

/**
 * Whoever gave the responses that count, in the order of tablet and number, read from the columns in which they are kept: no
 * response is made.
 *
 * @returns The respondents; `damagedFile` where a part is no JSON.
 */
export function keptRespondents({ parts, doubted }: KeptResponses): Result<Respondents, Problem> {
  const columns: Columns[] = [];
  for (const part of parts) {
    const kept = keptJson(part);
    if (!kept.ok) return kept;
    columns.push(upToDate(kept.value));
  }
  const left = new Set(doubted);
  const placed = placedIn(columns).filter(({ id }) => !left.has(id));
  const records = isInOrder(placed) ? placed : placed.sort(byNumber);
  return ok(respondentsAt(columns, new Int32Array(records.map(({ record }) => record))));
}

const NEWEST = responseUpgraders.length + 1;

function upToDate(kept: unknown): Columns {
  const columns = Array.isArray(kept) ? columnsOf(kept) : (kept as Columns);
  const isNewest = valuesUnder([columns], ['v']).different.every((v) => v === NEWEST);
  return isNewest ? columns : columnsOf((outOfColumns(columns) as readonly Response[]).map(responseUpToDate));
}

type PlacedRecord = Placed & { readonly record: number };

function placedIn(columns: readonly Columns[]): PlacedRecord[] {
  const ids = valuesUnder(columns, ['id']);
  const tablets = valuesUnder(columns, ['tablet']);
  const numbers = valuesUnder(columns, ['number']);
  const partOf = ({ different, at }: Values, record: number) => different[at[record] as number];
  return Array.from(
    { length: ids.at.length },
    (_, record) =>
      ({
        record,
        id: partOf(ids, record),
        tablet: partOf(tablets, record),
        number: partOf(numbers, record),
      }) as PlacedRecord,
  );
}

function isInOrder(placed: readonly Placed[]): boolean {
  return placed.every((one, at) => at === 0 || byNumber(placed[at - 1] as Placed, one) < 0);
}

function respondentsAt(columns: readonly Columns[], records: Int32Array): Respondents {
  const under = remembered((path) => taken(valuesUnder(columns, path), records));
  return {
    size: records.length,
    part: <Name extends keyof Response>(name: Name) => under([name]) as Values<Response[Name]>,
    design: <Name extends keyof Response['design']>(name: Name) =>
      under(['design', name]) as Values<Response['design'][Name]>,
    said: (question) => under(['answers', question]) as ReturnType<Respondents['said']>,
    some: (places) =>
      respondentsAt(
        columns,
        places.map((place) => records[place] as number),
      ),
  };
}

function taken({ different, at }: Values, records: Int32Array): Values {
  return { different, at: records.map((record) => at[record] as number) };
}
