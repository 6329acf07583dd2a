import type { Wave } from '../../asking/survey/survey.ts';
import type { Reader } from '../../core/reader.ts';
import type { Flagged, QualityReason } from '../../counting/analysis/quality/dataQuality.ts';
import { topicLabel } from '../../words/topics.ts';
import { csvOf } from './csv.ts';

const heads = [
  'wave',
  'simulated',
  'tablet',
  'number',
  'fieldworker',
  'day',
  'sign',
  'figure',
  'of_or_usual',
  'questions_or_other_interview',
  'looked_at',
  'note',
];

/** What a file of interviews to look at is written for. */
interface QualityFile {
  readonly wave: Wave;
  readonly reader: Reader;
  /** What an officer noted, by the interview's id; without one it is still to be looked at. */
  readonly seen: ReadonlyMap<string, string>;
}

/** Interviews to look at, a line for each sign. It holds no answer, and is for the office only. */
export function qualityCsv(flagged: readonly Flagged[], { wave, reader, seen }: QualityFile): string {
  const lines = flagged.flatMap((one) =>
    one.reasons.map((reason) => [
      wave.title,
      wave.simulated ? 'yes' : 'no',
      one.tablet,
      one.number,
      one.fieldworker,
      one.day,
      reason.check,
      ...figuresOf(reason, reader),
      seen.has(one.id) ? 'yes' : 'no',
      seen.get(one.id) ?? null,
    ]),
  );
  return csvOf([heads, ...lines]);
}

function figuresOf(reason: QualityReason, reader: Reader): readonly (string | number | null)[] {
  switch (reason.check) {
    case 'fast':
      return [reason.secondsEach, reason.usual, null];
    case 'same':
      return [null, null, reason.grids.map((one) => topicLabel(one, reader)).join('; ')];
    case 'run':
      return [
        reason.length,
        reason.answered,
        [reason.first, reason.last].map((one) => topicLabel(one, reader)).join('; '),
      ];
    case 'overlap':
      return [reason.minutes, null, `${reason.other.tablet} ${reason.other.number}`];
    case 'gaps':
      return [reason.notAnswered + reason.preferNot + reason.dontKnow, reason.asked, null];
    case 'time':
      return [null, null, reason.odd];
    case 'far':
    case 'misfit':
      return [null, null, reason.questions.map((one) => topicLabel(one, reader)).join('; ')];
    case 'twin':
      return [reason.share, reason.compared, `${reason.other.tablet} ${reason.other.number}`];
  }
}
