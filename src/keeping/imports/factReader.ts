import { CASE_ID, GIVEN_WEIGHT, isOfFrame } from '../../asking/questions/collected/besideAnswers.ts';
import { blankDesign, type Design, type Mode } from '../../asking/survey/design.ts';
import { isTaken } from '../../asking/survey/nameFaults.ts';
import type { WardList, Wave } from '../../asking/survey/survey.ts';
import type { Day } from '../../core/day.ts';
import { codeFinder, type Row } from './collectedAnswers.ts';
import { modeOf } from './collectedFacts.ts';
import { type CellTrouble, toldCell } from './collectedFeed.ts';
import type { Fact, FactTarget, Mapping } from './collectedMapping.ts';
import { isBlankWord, readAmount, readDate } from './collectedProfile.ts';

/** What a row says of a response beside its answers. */
export interface RowFacts {
  readonly design: Design;
  readonly mode: Mode;
  readonly finished: Day;
}

/** What it is read by. */
interface FactPlan {
  readonly mapping: Mapping;
  readonly wave: Wave;
  readonly wardList: WardList | null;
  /** How answers were taken of which no column says it. */
  readonly mode: Mode;
}

/** Letters of a name. */
const LONGEST_NAME = 200;
/** More homes or adults at an address are a slip, as those of a street. */
const MOST_AT_ADDRESS = 1000;

/** Reads what rows say beside the answers. What cannot be used is told with row and column, and not known. */
export function factReader(plan: FactPlan): (row: Row) => RowFacts {
  const { mapping, wave } = plan;
  const cells = factCells(mapping);
  const { text, tell } = cells;
  const area = areaReader(plan, cells);
  const variables = variableReader(mapping, cells);
  const modeNamed = codeFinder(cells.targetOf('mode')?.codes ?? []);
  const mode = (row: Row): Mode => {
    const cell = text(row, 'mode');
    const code = cell === null ? { code: 0 } : modeNamed(cell);
    if (code === undefined) tell(row, 'mode', 'unknownMode');
    return (code && modeOf(code)) ?? plan.mode;
  };
  const number = (row: Row, fact: 'dwellings' | 'adults' | 'probability'): number | null => {
    const cell = text(row, fact);
    if (cell === null || isBlankWord(cell)) return null;
    const found = readAmount(cell, row.separator) ?? Number.NaN;
    const isWhole = Number.isInteger(found) && found >= 1 && found <= MOST_AT_ADDRESS;
    if (fact === 'probability' ? found > 0 && found <= 1 : isWhole) return found;
    tell(row, fact, 'badChance');
    return null;
  };
  const finished = (row: Row): Day => {
    const cell = text(row, 'finished');
    const found = cell === null ? null : (readDate(cell) as Day | null);
    if (cell !== null && found === null) tell(row, 'finished', 'notADay');
    return found ?? wave.from;
  };
  return (row) => ({
    finished: finished(row),
    mode: mode(row),
    design: {
      ...blankDesign('en'),
      area: area(row),
      stratum: text(row, 'stratum'),
      samplingPoint: text(row, 'samplingPoint'),
      addressProbability: number(row, 'probability'),
      dwellings: number(row, 'dwellings'),
      adults: number(row, 'adults'),
      fieldworker: text(row, 'fieldworker'),
      frameVariables: variables(row),
    },
  });
}

/** The one column of each fact, and where trouble with its cells is told. */
interface FactCells {
  targetOf(fact: Fact): FactTarget | undefined;
  /** Null where the cell is empty, or no column says it. */
  text(row: Row, fact: Fact): string | null;
  tell(row: Row, fact: Fact, kind: CellTrouble['kind']): void;
}

function factCells({ targets }: Mapping): FactCells {
  const targetOf = (fact: Fact) => targets.find((target): target is FactTarget => target.to === fact);
  const text = (row: Row, fact: Fact): string | null => {
    const column = targetOf(fact)?.columns[0].name;
    const cell = column === undefined ? '' : row.cell(column).trim().slice(0, LONGEST_NAME);
    return cell === '' ? null : cell;
  };
  const tell = (row: Row, fact: Fact, kind: CellTrouble['kind']) => {
    const column = targetOf(fact)?.columns[0].name ?? '';
    row.tell({ kind, row: row.row, column, found: toldCell(text(row, fact) ?? '') });
  };
  return { targetOf, text, tell };
}

function areaReader(
  { wardList }: FactPlan,
  { targetOf, text, tell }: FactCells,
): (row: Row) => Design['area'] {
  const areaOf = codeFinder(targetOf('area')?.codes ?? []);
  return (row) => {
    const cell = text(row, 'area');
    if (cell === null || wardList === null) return null;
    const ward = wardList.wards[(areaOf(cell)?.code ?? 0) - 1];
    if (ward !== undefined) return { code: ward.code, edition: wardList.edition };
    tell(row, 'area', 'unknownArea');
    return null;
  };
}

function variableReader(
  { targets }: Mapping,
  { targetOf, text, tell }: FactCells,
): (row: Row) => Design['frameVariables'] {
  const firstRows = new Map<string, number>();
  const isWeighted = targetOf('weight') !== undefined;
  const listed = targets.flatMap(({ to, columns: [column] }) =>
    to === 'frame' && column ? [{ column: column.name, name: frameName(column.name) }] : [],
  );
  return (row) => {
    const weight = isWeighted ? readAmount(text(row, 'weight') ?? '', row.separator) : null;
    const isUsable = weight !== null && weight > 0;
    if (isWeighted && !isUsable) tell(row, 'weight', 'badWeight');
    const name = text(row, 'case');
    if (name !== null && firstRows.has(name)) tell(row, 'case', 'sameCase');
    if (name !== null) firstRows.set(name, row.row);
    const said = listed.flatMap(({ column, name: called }) => {
      const cell = row.cell(column).trim().slice(0, LONGEST_NAME);
      return cell === '' || isBlankWord(cell) ? [] : [[called, cell] as const];
    });
    return {
      ...Object.fromEntries(said),
      ...(isUsable && { [GIVEN_WEIGHT]: `${weight}` }),
      ...(name !== null && { [CASE_ID]: name }),
    };
  };
}

/** What a column of the list is called beside the answers: never by a name that something else has there. */
function frameName(column: string): string {
  return isTaken(column) || !isOfFrame(column) ? `${column} (list)` : column;
}
