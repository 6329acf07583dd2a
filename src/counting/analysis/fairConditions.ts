import { endingsOf } from '../../asking/questions/kinds.ts';
import type { EndReason, Question } from '../../asking/questions/question.ts';
import { type Questionnaire, questionsOf } from '../../asking/survey/questionnaire.ts';
import type { Approval, Survey } from '../../asking/survey/survey.ts';
import { type Day, daysBetween, monthsLater } from '../../core/day.ts';
import type { Council } from '../areas/council.ts';
import { assumedBaseKey } from '../benchmarks/assumedBase.ts';
import type { Figure, FigureDate } from '../benchmarks/figure.ts';
import { screenerQuestions } from '../benchmarks/screenerQuestions.ts';
import { isDated, NATION } from '../benchmarks/series.ts';
import type { ConditionCheck, Grade, OwnShare } from './comparison.ts';
import type { Dataset } from './dataset.ts';
import type { Settings } from './settings.ts';
import type { Weights } from './weights.ts';

/** What the fairness of a comparison is judged by. */
export interface FairFacts {
  readonly dataset: Dataset;
  readonly weights: Weights;
  readonly survey: Survey;
  readonly council: Council;
  /** Ids of the questions of the benchmark in the order in which it asks them. */
  readonly coreOrder: readonly string[];
  /** Officers' words that the assumed base of a figure is right, by `assumedBaseKey`. */
  readonly confirmedBases: Readonly<Record<string, Approval>>;
  readonly settings: Settings;
}

/**
 * Every condition of a fair comparison with a published figure, met or not.
 *
 * A failed `fatal` one makes the comparison impossible; any other makes it indicative. Two conditions are
 * read from what the wave asks: its screener shows that adults of the council's whole area were meant.
 */
export function fairConditions(
  facts: FairFacts,
  {
    question,
    own,
    figure,
    isOfSome = false,
  }: {
    readonly question: Question;
    readonly own: OwnShare | null;
    readonly figure: Figure | null;
    /** Whether only some were asked it (`Variable`). */
    readonly isOfSome?: boolean;
  },
): readonly ConditionCheck[] {
  return [
    ...ofTheFigure(facts, question, figure),
    ...ofThePeople(facts, own),
    ...ofTheAsking(facts, question),
    check('askedOfAll', !isOfSome),
  ];
}

/** The grade that the conditions add up to. */
export function gradeOf(conditions: readonly ConditionCheck[]): Grade {
  const failed = conditions.filter(({ met }) => !met);
  if (failed.length === 0) return 'likeForLike';
  return failed.some(({ fatal }) => fatal) ? 'notComparable' : 'indicative';
}

function check(
  name: ConditionCheck['name'],
  met: boolean,
  more: Partial<Pick<ConditionCheck, 'fatal' | 'found' | 'needed'>> = {},
): ConditionCheck {
  return { name, met, fatal: false, found: null, needed: null, ...more };
}

function ofTheFigure(
  { dataset, council, confirmedBases, settings }: FairFacts,
  question: Question,
  figure: Figure | null,
): readonly ConditionCheck[] {
  const inBritain = check('greatBritain', council.nation !== 'Northern Ireland', { fatal: true });
  if (figure === null) return [inBritain, check('figureMonthKnown', false, { fatal: true })];
  const apart = monthsApart(dataset, figure);
  return [
    inBritain,
    check('sameWording', figure.wording === question.wording, { fatal: true }),
    check('figureMonthKnown', isDated(figure)),
    check('withinSixMonths', isWithinMonths(dataset.wave, figure.when, settings.monthsApart), {
      found: apart,
      needed: settings.monthsApart,
    }),
    check('figureByTelephone', figure.mode === 'telephone', { found: figure.mode, needed: 'telephone' }),
    check('figureBaseKnown', isBaseKnown(figure, confirmedBases)),
    check('notStandingOut', figure.standsOut === null),
    check('sameArea', figure.area === NATION),
    check('oneCouncil', council.tier === 'single' || !asksAboutCouncil(question)),
  ];
}

// There is nothing to vouch for where not even a guess at the base can be made.
function isBaseKnown(figure: Figure, confirmed: FairFacts['confirmedBases']): boolean {
  const key = assumedBaseKey(figure);
  return 'printed' in figure.base || (key !== null && confirmed[key] !== undefined);
}

/** Whole months between the two fieldworks, rounded up; 0 when they meet, null when a day is not known. */
function monthsApart({ wave }: Dataset, { when }: Figure): number | null {
  if (when.from === null || when.to === null) return null;
  const days = Math.max(0, daysBetween(when.to, wave.from), daysBetween(wave.to, when.from));
  return Math.ceil(days / 30.4375);
}

/** Whether a figure was taken so many months or less before or after a wave; never when its days are not known. */
export function isWithinMonths(
  { from, to }: { readonly from: Day; readonly to: Day },
  when: FigureDate,
  months: number,
): boolean {
  if (when.from === null || when.to === null) return false;
  return from <= monthsLater(when.to, months) && when.from <= monthsLater(to, months);
}

// Where two councils serve an area, the poll asks about them "overall" and we ask about one of them.
function asksAboutCouncil({ text, leadIn }: Question): boolean {
  return [text.en, leadIn?.en ?? ''].some((words) => words.includes('{council}'));
}

function ofThePeople(
  { dataset, weights, settings }: FairFacts,
  own: OwnShare | null,
): readonly ConditionCheck[] {
  const { modes, wave, questionnaire } = dataset;
  const otherMode = modes.find((mode) => mode !== 'telephone') ?? null;
  const screened = screenedOut(questionnaire);
  return [
    check('telephone', otherMode === null, { found: otherMode, needed: 'telephone' }),
    check('generalPopulation', screened.has('notResident')),
    check('adults', screened.has('underAge')),
    check('randomOrQuota', wave.sample !== 'open'),
    check('weighted', isWeightedToPeople(weights)),
    check('base', (own?.base ?? 0) >= settings.comparisonBase, {
      found: own?.base ?? null,
      needed: settings.comparisonBase,
    }),
    // An open sample has none: that it is too small would be the wrong reason.
    ...(wave.sample === 'open'
      ? []
      : [
          check('effectiveBase', (own?.effectiveBase ?? 0) >= settings.comparisonEffectiveBase, {
            found: own?.effectiveBase == null ? null : Math.floor(own.effectiveBase),
            needed: settings.comparisonEffectiveBase,
          }),
        ]),
  ];
}

// As the poll is, by age and gender: a match of wards alone leaves the ages as they came.
function isWeightedToPeople({ status, weightedBy }: Weights): boolean {
  return status === 'weighted' && weightedBy.includes('age') && weightedBy.includes('sex');
}

function screenedOut(questionnaire: Questionnaire): ReadonlySet<string> {
  const screeners = questionnaire.modules.filter(({ role }) => role === 'screener');
  return new Set(screeners.flatMap(({ questions }) => questions).flatMap(reasonsOf));
}

function ofTheAsking(
  { dataset, survey, coreOrder, weights }: FairFacts,
  question: Question,
): readonly ConditionCheck[] {
  const before = askedBefore(dataset.questionnaire, question, weights);
  const isConfirmed = (key: string, mark: string | undefined) =>
    mark === 'seen' || survey.wordingConfirmed[key] !== undefined;
  // What was read out before a question is part of how it was asked.
  const leadIns = [...before, question].filter(({ leadIn }) => leadIn !== undefined);
  const confirmed =
    isConfirmed(question.id, question.mark) &&
    leadIns.every(({ id, leadInMark }) => isConfirmed(`lead:${id}`, leadInMark));
  const places = [...before, question].map(({ id }) => coreOrder.indexOf(id));
  const inOrder = places.every((place, i) => place >= 0 && (i === 0 || place > (places[i - 1] ?? -1)));
  return [
    check('wordingConfirmed', confirmed),
    check('orderKept', inOrder),
    check('dontKnowNotReadOut', question.dontKnow !== 'offered'),
  ];
}

/**
 * Everything asked before a question, the eligibility and quota screeners left out: among those who can take part an
 * officer may have put any question.
 */
function askedBefore(
  questionnaire: Questionnaire,
  question: Question,
  { weightedBy }: Weights,
): readonly Question[] {
  const first = questionnaire.modules.filter(({ role }) => role === 'screener');
  const screeners = new Set(
    first
      .flatMap(({ questions }) => questions)
      .filter(
        (one) => screenerQuestions.has(one.id) || reasonsOf(one).length > 0 || weightedBy.includes(one.id),
      ),
  );
  const asked = questionsOf(questionnaire).filter((one) => !screeners.has(one));
  return asked.slice(
    0,
    asked.findIndex(({ id }) => id === question.id),
  );
}

function reasonsOf(question: Question): readonly EndReason[] {
  return [...endingsOf(question), ...(question.endIf === undefined ? [] : [question.endIf.endsWith])];
}
