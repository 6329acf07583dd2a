import type { Questionnaire } from '../../asking/survey/questionnaire.ts';
import type { Response } from '../../asking/survey/response.ts';
import type { Survey, SurveyId, Wave, WaveId } from '../../asking/survey/survey.ts';
import type { Instant } from '../../core/day.ts';
import type { LoadedFigures } from '../../counting/benchmarks/loadedFigures.ts';
import { digest } from '../sealing/digest.ts';
import { writeLine } from './checkedLine.ts';

/** The newest version of the back-up format (docs/formats.md). */
export const BACKUP_VERSION = 1;
/** What a back-up file calls itself in its first line. */
export const BACKUP_FORMAT = 'soundings-backup';

/** Something the officer set for a survey or for one of its waves. */
export interface CarriedSetting {
  readonly id: string;
  readonly survey: SurveyId;
  readonly wave: WaveId | null;
  readonly name: string;
  readonly value: unknown;
}

/** An officer's recorded word. */
export interface CarriedConfirmation {
  readonly id: string;
  readonly survey: SurveyId;
  readonly what: string;
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
}

/** What a back-up carries from device to device. */
export interface Carried {
  readonly surveys: readonly Survey[];
  readonly waves: readonly Wave[];
  readonly questionnaires: readonly Questionnaire[];
  readonly responses: readonly Response[];
  readonly settings: readonly CarriedSetting[];
  readonly confirmations: readonly CarriedConfirmation[];
  readonly figures: readonly LoadedFigures[];
}

/** When and from what a back-up was made. */
export interface BackupFacts {
  readonly made: Instant;
  readonly build: string;
  /** The one survey it holds; null when it holds everything of the device. */
  readonly survey: string | null;
}

/** What a back-up file says. */
export interface Backup extends BackupFacts {
  readonly carried: Carried;
}

/** The sorts of line, in the order in which they are written: what a line needs stands before it. */
export const LINE_SORTS = [
  'survey',
  'questionnaire',
  'wave',
  'setting',
  'confirmation',
  'figures',
  'response',
] as const;
/** What a line of a back-up holds. */
export type LineSort = (typeof LINE_SORTS)[number];

/** Which part of what is carried each sort of line holds. */
export const PART_OF = {
  survey: 'surveys',
  questionnaire: 'questionnaires',
  wave: 'waves',
  setting: 'settings',
  confirmation: 'confirmations',
  figures: 'figures',
  response: 'responses',
} as const satisfies Record<LineSort, keyof Carried>;

/**
 * Writes a back-up: JSON lines, the first one a header with the counts and the SHA-256 of the lines that follow, each
 * of those with a checksum of its own.
 */
export async function writeBackup(carried: Carried, facts: BackupFacts): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const lines = LINE_SORTS.flatMap((sort) => carried[PART_OF[sort]].map((one) => writeLine({ [sort]: one })));
  const body = encoder.encode(lines.map((line) => `${line}\n`).join(''));
  const counts = Object.fromEntries(LINE_SORTS.map((sort) => [sort, carried[PART_OF[sort]].length]));
  const { made, build, survey } = facts;
  const header = {
    format: BACKUP_FORMAT,
    v: BACKUP_VERSION,
    made,
    build,
    survey,
    counts,
    sha256: await digest(body),
  };
  const head = encoder.encode(`${JSON.stringify(header)}\n`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return whole;
}
