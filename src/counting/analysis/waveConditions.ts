import { endingsOf } from '../../asking/questions/kinds.ts';
import { offerRulesOf } from '../../asking/survey/carried.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import { canonical } from '../../core/canonical.ts';
import type { Column } from '../../core/column.ts';
import { type Day, middleDay } from '../../core/day.ts';
import type { ComparedWave } from './compareWaves.ts';
import type { WaveConditionCheck } from './comparison.ts';
import { type Dataset, questionIn, type Variable, variableOf } from './dataset.ts';
import { DESIGN_COLUMNS } from './designColumns.ts';
import type { Weights } from './weights.ts';

/** What is alike in two waves and what is not, for one column. */
export function waveConditions(
  { earlier, later }: { readonly earlier: ComparedWave; readonly later: ComparedWave },
  column: string,
): readonly WaveConditionCheck[] {
  const [before, after] = [earlier.dataset, later.dataset];
  const alike = (
    name: WaveConditionCheck['name'],
    of: (wave: ComparedWave) => string,
    more: { readonly breaksTrend?: boolean; readonly show?: (wave: Dataset) => string } = {},
  ): WaveConditionCheck => ({
    name,
    met: of(earlier) === of(later),
    breaksTrend: more.breaksTrend ?? false,
    earlier: more.show?.(before) ?? null,
    later: more.show?.(after) ?? null,
  });
  return [
    alike('sameMode', ({ dataset }) => dataset.modes.join(), {
      breaksTrend: true,
      ...(before.modes.length === 1 &&
        after.modes.length === 1 && { show: ({ modes: [mode], wave }) => mode ?? wave.mode }),
    }),
    alike('sameWording', ({ dataset }) => askedAs(dataset, column), { breaksTrend: true }),
    alike('sameOrder', ({ dataset }) => askedBefore(dataset, column)),
    alike('sameSample', ({ dataset }) => dataset.wave.sample, { show: ({ wave }) => wave.sample }),
    alike('samePeople', ({ dataset }) => eligibility(dataset.questionnaire) + askedOf(dataset, column)),
    alike('sameAreas', ({ dataset }) => areasOf(dataset)),
    alike('sameWeighting', ({ weights }) => weightingOf(weights)),
    { ...alike('sameSeason', () => ''), met: sameSeason(before.wave, after.wave) },
  ];
}

/** Everything that makes a question read the same: wording, answers, nets, how Don't know is offered. */
function askedAs(dataset: Dataset, column: string): string {
  const variable = variableOf(dataset, column);
  const question = variable && questionIn(dataset, variable);
  if (variable?.madeOf) {
    const parts = variable.madeOf.map((part) => askedAs(dataset, part));
    const answers = variable.column.isOneOfSeveral ? answersIn(dataset, variable) : labelled(variable.column);
    return [...parts, ...answers].join('|');
  }
  if (variable === undefined || question === undefined) return '';
  const { column: found } = variable;
  const nets = found.nets.map(({ id, codes }) => `${id} ${codes.join()}`);
  const row = found.row === null ? '' : found.label.en;
  return [
    question.wording,
    question.leadIn?.en ?? '',
    question.dontKnow,
    row,
    ...answersIn(dataset, variable),
    ...nets,
  ].join('|');
}

/** What could be answered: the options of the whole list where several were taken; of numbers the unit, not the bands. */
function answersIn(dataset: Dataset, { column, exact, earlier }: Variable): readonly string[] {
  if (exact) return [column.number?.unit?.en ?? ''];
  // Answers of a long list are compared one by one, where they are the same in both.
  if (column.isLong) return [];
  if (column.isOneOfSeveral)
    return dataset.variables
      .filter((other) => other.column.question === column.question && other.earlier === earlier)
      .map((other) => `${other.column.row} ${other.column.label.en}`);
  return labelled(column);
}

function labelled({ categories }: Column): readonly string[] {
  return categories.map(({ code, label }) => `${code} ${label.en}`);
}

function askedBefore(dataset: Dataset, column: string): string {
  const variable = variableOf(dataset, column);
  if (variable?.madeOf) return variable.madeOf.map((part) => askedBefore(dataset, part)).join('|');
  const question = variable?.column.question;
  const ids = questionsOf(dataset.questionnaire).map(({ id }) => String(id));
  return ids.slice(0, ids.indexOf(String(question))).join();
}

function eligibility(questionnaire: Questionnaire): string {
  const screeners = questionnaire.modules.filter(({ role }) => role === 'screener');
  return screeners
    .flatMap(({ questions }) => questions)
    .filter((question) => endingsOf(question).length > 0)
    .map(({ wording }) => wording)
    .join();
}

/** Whom a question was put to, where that was not everybody. */
function askedOf(dataset: Dataset, column: string): string {
  const variable = variableOf(dataset, column);
  if (variable?.madeOf) return variable.madeOf.map((part) => askedOf(dataset, part)).join('|');
  if (variable?.isOfSome !== true) return '';
  const question = questionIn(dataset, variable);
  return `some ${canonical([question?.askIf, question === undefined ? [] : offerRulesOf(question)])}`;
}

function areasOf(dataset: Dataset): string {
  const areas = variableOf(dataset, DESIGN_COLUMNS.area)?.column.categories ?? [];
  return areas.map(({ label }) => label.en).join('|');
}

function weightingOf({ status, recipe, weightedBy }: Weights): string {
  const margins = (recipe?.margins ?? []).map(
    ({ name, categories }) => `${name} ${categories.map(({ label }) => label).join()}`,
  );
  return [status, recipe?.trim.low, recipe?.trim.high, ...weightedBy, ...margins].join('|');
}

/** When people were asked. */
interface Fieldwork {
  readonly from: Day;
  readonly to: Day;
}

/** Fieldwork in the same month of the year, or in the one before or after. */
export function sameSeason(before: Fieldwork, after: Fieldwork): boolean {
  const month = ({ from, to }: Fieldwork) => Number(middleDay(from, to).slice(5, 7));
  const apart = Math.abs(month(before) - month(after));
  return Math.min(apart, 12 - apart) <= 1;
}
