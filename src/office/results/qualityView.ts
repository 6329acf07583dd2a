import { markOfFile } from '../../asking/survey/elsewhere.ts';
import { countText, percentText, rounded } from '../../core/percent.ts';
import type { Reader } from '../../core/reader.ts';
import type {
  AskedName,
  DataQuality,
  FieldworkerQuality,
  Flagged,
  InterviewName,
  QualityReason,
  QuestionGaps,
  RateBeside,
} from '../../counting/analysis/quality/dataQuality.ts';
import { withoutAnswer } from '../../counting/analysis/quality/qualityItems.ts';
import { dayInWords } from '../../words/days.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import { qualityWords } from '../../words/quality.ts';
import { topicLabel } from '../../words/topics.ts';
import type { QualityMarks } from './qualityMarks.ts';

const words = wordsIn(qualityWords, 'en');

/** Interviews on the page before the rest is asked for. */
export const FIRST_SHOWN = 50;
/** Questions of a table before all are asked for. */
export const FIRST_QUESTIONS = 10;

/** In the order of the page. */
const CHECKS = ['fast', 'same', 'run', 'twin', 'overlap', 'gaps', 'far', 'time', 'misfit'] as const;

/** An interview to look at, as it is told. */
export interface FlaggedView {
  readonly id: string;
  readonly name: string;
  readonly held: string;
  readonly reasons: readonly string[];
  /** What was noted; null while nobody has looked. */
  readonly note: string | null;
}

/** The interviews that are listed: those still to look at, or all. */
export function listedInterviews(
  { flagged }: DataQuality,
  marks: QualityMarks,
  showing: 'left' | 'all',
): readonly Flagged[] {
  return showing === 'all' ? flagged : flagged.filter(({ id }) => marks[id] === undefined);
}

/** How many of the interviews flagged nobody has looked at. */
export function leftToLookAt({ flagged }: DataQuality, marks: QualityMarks): number {
  return flagged.filter(({ id }) => marks[id] === undefined).length;
}

/** What is told of one of them. */
export function flaggedView(one: Flagged, marks: QualityMarks, reader: Reader): FlaggedView {
  const day = dayInWords(one.day);
  return {
    id: one.id,
    name: nameText(one),
    held: one.fieldworker === null ? words.heldOn(day) : words.heldBy(one.fieldworker, day),
    reasons: one.reasons.map((reason) => reasonText(reason, reader)),
    note: marks[one.id] ?? null,
  };
}

function nameText({ tablet, number }: InterviewName): string {
  const file = markOfFile(tablet);
  // Its number is the row, by which an officer finds it in the file again.
  return file === null
    ? words.interviewNamed(countText(number), tablet)
    : words.rowNamed(countText(number), file);
}

function reasonText(reason: QualityReason, reader: Reader): string {
  const listed = (asked: readonly AskedName[]) => asked.map((one) => topicLabel(one, reader)).join('; ');
  switch (reason.check) {
    case 'fast':
      return words.fast(rounded(reason.secondsEach, 1), rounded(reason.usual, 1));
    case 'same':
      return words.same(listed(reason.grids));
    case 'run':
      return words.run({
        length: countText(reason.length),
        answered: countText(reason.answered),
        first: topicLabel(reason.first, reader),
        last: topicLabel(reason.last, reader),
      });
    case 'overlap': {
      const text = words.overlap(rounded(reason.minutes, 1), reason.by, nameText(reason.other));
      return reason.others === 1 ? text : words.overlapMore(text, countText(reason.others));
    }
    case 'gaps':
      return words.gaps({
        asked: countText(reason.asked),
        notAnswered: countText(reason.notAnswered),
        preferNot: countText(reason.preferNot),
        dontKnow: countText(reason.dontKnow),
      });
    case 'far':
      return words.far(listed(reason.questions));
    case 'time':
      return words.odd[reason.odd];
    case 'misfit':
      return words.misfit(listed(reason.questions));
    case 'twin':
      return words.twin(percentText(reason.share), countText(reason.compared), nameText(reason.other));
  }
}

/** What the page says of each check over the whole wave: a heading, its rule, and what was found. */
export function checkViews(
  { times, grids, scales, twins, flagged, placedInTime, limits }: DataQuality,
  reader: Reader,
): readonly {
  readonly check: string;
  readonly title: string;
  readonly lead: string;
  readonly found: readonly string[];
}[] {
  const found = {
    fast: [
      times === null
        ? words.timesUnknown
        : words.times(
            rounded(times.median, 1),
            rounded(times.quarter, 1),
            rounded(times.threeQuarters, 1),
            countText(times.timed),
          ),
    ],
    same:
      grids.length === 0
        ? [words.noGrids(countText(limits.leastRows))]
        : grids.map(({ question, same, judged, rows, title }) =>
            words.grid(
              countText(same),
              countText(judged),
              countText(rows),
              topicLabel({ id: question, label: title }, reader),
            ),
          ),
    run:
      scales.length === 0
        ? [words.noScales(countText(limits.leastRows))]
        : scales.map(({ first, questions, judged, long, usual }) =>
            words.scale({
              long: countText(long),
              judged: countText(judged),
              questions: countText(questions),
              first: topicLabel(first, reader),
              usual: usual === null ? '–' : rounded(usual, 1),
            }),
          ),
    gaps: [],
    overlap: [words.placedInTime(countText(placedInTime))],
    far: [],
    time: [],
    misfit: [],
    twin: [
      twins === null
        ? words.twinsNone
        : twins.compared
          ? words.twinsUsual(percentText(twins.usual), percentText(twins.from), countText(twins.questions))
          : words.twinsTooMany(countText(twins.people), countText(twins.most)),
    ],
  };
  const leads = words.checkLeads({
    fast: percentText(limits.fastPart),
    rows: countText(limits.leastRows),
    run: percentText(limits.runPart),
    without: percentText(limits.withoutPart),
    twin: percentText(limits.twinPart),
    overlap: words.minutesLong(countText(limits.overlapMinutes)),
  });
  return CHECKS.map((check) => {
    const people = flagged.filter(({ reasons }) => reasons.some((reason) => reason.check === check)).length;
    return {
      check,
      title: words.checks[check],
      lead: leads[check],
      found: [...found[check], words.checkCount(countText(people))],
    };
  });
}

/** Lines of the table of questions without an answer, those with the largest part first. */
export function gapLines(
  questions: readonly QuestionGaps[],
  reader: Reader,
): readonly { readonly key: string; readonly cells: readonly string[] }[] {
  const part = (count: number, { asked }: QuestionGaps) => (asked === 0 ? '–' : percentText(count / asked));
  const rate = (one: QuestionGaps) => (one.asked === 0 ? 0 : withoutAnswer(one) / one.asked);
  return questions
    .toSorted((one, other) => rate(other) - rate(one))
    .map((one) => ({
      key: one.column,
      cells: [
        topicLabel({ id: one.column, label: one.row ?? one.title }, reader),
        countText(one.asked),
        part(withoutAnswer(one), one),
        part(one.notAnswered, one),
        part(one.preferNot, one),
        part(one.dontKnow, one),
      ],
    }));
}

/** Lines of the table of fieldworkers. */
export function fieldworkerLines(
  fieldworkers: readonly FieldworkerQuality[],
): readonly { readonly key: string; readonly cells: readonly string[]; readonly strong: boolean }[] {
  return fieldworkers.map((one) => ({
    key: one.fieldworker,
    strong: [one.fast, one.same, one.without].some((rate) => rate?.standsOut === true),
    cells: [
      one.fieldworker,
      countText(one.complete),
      countText(one.partial),
      countText(one.refused),
      countText(one.breakOff),
      one.median === null ? '–' : rounded(one.median, 1),
      rateText(one.fast),
      rateText(one.same),
      one.without === null ? '–' : withMark(percentText(one.without.share), one.without.standsOut),
    ],
  }));
}

function rateText(rate: RateBeside | null): string {
  if (rate === null) return '–';
  return withMark(words.rate(countText(rate.count), countText(rate.of)), rate.standsOut);
}

function withMark(text: string, standsOut: boolean): string {
  return standsOut ? words.standsOut(text) : text;
}

/** Lines of the table of how far answers go with who asked. */
export function effectLines(
  { effects }: DataQuality,
  reader: Reader,
): readonly { readonly key: string; readonly cells: readonly string[] }[] {
  return effects.map(({ column, title, row, effect, standsOut }) => ({
    key: column,
    cells: [
      topicLabel({ id: column, label: row ?? title }, reader),
      rounded(effect.correlation, 3),
      rounded(effect.designEffect, 2),
      countText(effect.people),
      standsOut ? words.moreThanChance : words.notMoreThanChance,
    ],
  }));
}
