import { type Reader, readText } from '../../core/reader.ts';
import type { DriverChoice } from '../../counting/analysis/driverChoices.ts';
import type { Choice } from '../../ui/Radios.tsx';
import { driverWords } from '../../words/drivers.ts';
import { chosenTopic, tableTopic, topicLabel } from '../../words/topics.ts';
import type { DriverWish } from './driverQuery.ts';

/** Id of the button that begins the work. */
export const WORK_OUT = 'work-out';

/** Boxes that stand together: single questions, or the rows of one list. */
export interface DriverGroup {
  readonly id: string;
  readonly legend: string;
  /** Whether all of it can be chosen at one press. */
  readonly isGrid: boolean;
  readonly choices: readonly Choice[];
  readonly values: readonly string[];
}

/** The menus from which an outcome and its drivers are chosen. */
export interface DriverMenus {
  readonly outcomes: readonly Choice[];
  /** As a score, or as favourable answers given or not; none where there is but one way. */
  readonly ways: readonly Choice[];
  readonly groups: readonly DriverGroup[];
  /** Drivers chosen that the wave has. */
  readonly chosen: number;
}

/** What the menus offer, and what of it is chosen. */
export function driverMenus(choices: readonly DriverChoice[], wish: DriverWish, reader: Reader): DriverMenus {
  const words = driverWords(reader.language);
  const outcome = choices.find(({ id }) => id === wish.outcome);
  const offered = choices.filter(({ id, scale }) => scale !== null && id !== outcome?.id);
  const singles = offered.filter(({ isRow }) => !isRow);
  const grids = [...new Set(offered.filter(({ isRow }) => isRow).map(({ question }) => question))];
  const values = (some: readonly DriverChoice[]) =>
    some.map(({ id }) => id).filter((id) => wish.drivers.includes(id));
  const groups = [
    ...(singles.length === 0
      ? []
      : [
          {
            id: 'with',
            legend: words.singles,
            isGrid: false,
            choices: singles.map((one) => ({ value: one.id, label: chosenTopic(one, reader) })),
            values: values(singles),
          },
        ]),
    ...grids.map((grid) => {
      const rows = offered.filter(({ isRow, question }) => isRow && question === grid);
      return {
        id: `with-${grid}`,
        legend: topicLabel({ id: grid, label: rows[0]?.title ?? { en: '' } }, reader),
        isGrid: rows.length > 1,
        choices: rows.map((one) => ({
          value: one.id,
          label: tableTopic({ column: one, earlier: one.earlier }, reader),
        })),
        values: values(rows),
      };
    }),
  ];
  return {
    outcomes: choices.map((one) => ({ value: one.id, label: chosenTopic(one, reader) })),
    ways: waysOf(outcome, reader),
    groups,
    chosen: values(offered).length,
  };
}

function waysOf(outcome: DriverChoice | undefined, reader: Reader): readonly Choice[] {
  const words = driverWords(reader.language);
  if (outcome === undefined || outcome.scale === null || outcome.net === null) return [];
  const { least, most, isDirected } = outcome.scale;
  return [
    { value: 'score', label: words.asScore(least, most), hint: words.asScoreHint(isDirected) },
    { value: 'net', label: words.asNet(readText(outcome.net, reader)), hint: words.asNetHint },
  ];
}

/** The drivers after the boxes of one group were changed. */
export function withGroup(
  drivers: readonly string[],
  { choices }: DriverGroup,
  values: readonly string[],
): readonly string[] {
  const own = choices.map(({ value }) => value);
  return [...drivers.filter((driver) => !own.includes(driver)), ...values];
}
