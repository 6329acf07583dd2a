import type { Column } from '../../core/column.ts';
import type { Text } from '../../core/text.ts';
import { type Dataset, titleOf, variableOf } from './dataset.ts';
import { favourableNet, type Scores, scoresOf } from './driverScores.ts';
import type { Settings } from './settings.ts';
import { columnsToShow } from './shownColumns.ts';
import { mayTell } from './smallGroups.ts';

/** A question, or a row of one, that an analysis of drivers can be about. */
export interface DriverChoice {
  readonly id: string;
  readonly question: string;
  readonly label: Text;
  /** The question's own text. */
  readonly title: Text;
  /** It is a row of a grid. */
  readonly isRow: boolean;
  /** Asked as it is now: answers to older words are no choice. */
  readonly earlier: null;
  /** From its least to its most, where its answers stand on a scale; null where they do not. */
  readonly scale: Pick<Scores, 'least' | 'most' | 'isDirected'> | null;
  /** Its favourable answers counted together; null where it has none. */
  readonly net: Text | null;
}

/**
 * What can be an outcome (a scale, or favourable answers that people gave or did not), and what can be a driver (a scale), in
 * the order of the questionnaire. Who somebody is is neither: an age does not go up when a service gets better.
 */
export function driverChoices(dataset: Dataset, settings: Settings): readonly DriverChoice[] {
  return columnsToShow(dataset).opinions.flatMap((column) => {
    const variable = variableOf(dataset, column.id);
    if (variable === undefined || variable.earlier !== undefined) return [];
    const scores = scoresOf(variable);
    const net = favourableNet(column)?.label ?? null;
    if ((scores === null && net === null) || !mayTell(dataset, variable, [], settings)) return [];
    return [choiceOf(column, { title: titleOf(dataset, variable), scores, net })];
  });
}

function choiceOf(
  { id, question, label, row }: Column,
  { title, scores, net }: { readonly title: Text; readonly scores: Scores | null; readonly net: Text | null },
): DriverChoice {
  const scale = scores && { least: scores.least, most: scores.most, isDirected: scores.isDirected };
  return { id, question, label, title, isRow: row !== null, earlier: null, scale, net };
}
