import type { Mode, SampleType } from '../../asking/survey/design.ts';
import type { Approval, Wave } from '../../asking/survey/survey.ts';
import { type Day, day, daysBetween, instant } from '../../core/day.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FieldProblem, SetupField } from './fieldProblem.ts';

/** What an officer has typed and chosen about a wave, right or wrong. */
export interface WaveForm {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly mode: Mode | null;
  readonly sample: SampleType | null;
  /** Ids of the modules that are on. */
  readonly modules: readonly string[];
  /** As the officer wrote them; null where they follow what is asked. */
  readonly minutes: string | null;
  readonly autoAdvance: boolean;
  /** Whether residents can be asked in Welsh; null until the officer has said: then it goes by the nation. */
  readonly welsh: boolean | null;
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly approvalNote: string;
}

/** A wave as the form describes it, all right. */
export interface WaveFacts {
  readonly wave: Pick<Wave, 'title' | 'from' | 'to' | 'mode' | 'sample' | 'minutes' | 'autoAdvance'>;
  readonly modules: readonly string[];
  readonly welsh: boolean | null;
  /** Recorded in this form; null when no module needs it, or when it stands on the survey already. */
  readonly approval: Approval | null;
}

/** What the check of a wave needs besides the form. */
export interface WaveNeeds {
  /** Modules that may be on only with an approval. */
  readonly sensitive: readonly string[];
  readonly approved: boolean;
}

/** Minutes that an introduction can promise. */
const MINUTES = { from: 1, to: 60 } as const;

/** An empty form with these modules on. */
export function blankWaveForm(modules: readonly string[]): WaveForm {
  return {
    title: '',
    from: '',
    to: '',
    mode: null,
    sample: null,
    modules,
    minutes: null,
    autoAdvance: true,
    welsh: null,
    approvedBy: '',
    approvedOn: '',
    approvalNote: '',
  };
}

/** Whether a module is on that needs an approval which the survey does not have yet. */
export function asksApproval(form: WaveForm, needs: WaveNeeds): boolean {
  return !needs.approved && form.modules.some((module) => needs.sensitive.includes(module));
}

/**
 * Reads the form: the wave, or everything that is wrong, in the order of the page.
 *
 * @param suggested Minutes that what is asked takes, where the officer wrote no others.
 */
export function checkWave(
  form: WaveForm,
  needs: WaveNeeds,
  suggested: number,
): Result<WaveFacts, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const title = neededText(form.title, 'wave-title', problems);
  const from = neededDay(form.from, 'from', problems);
  const to = neededDay(form.to, 'to', problems);
  if (from !== null && to !== null && daysBetween(from, to) < 0) {
    problems.push({ field: 'to', problem: { kind: 'datesReversed', from, to } });
  }
  if (form.mode === null) problems.push(missing('mode'));
  if (form.sample === null) problems.push(missing('sample'));
  if (form.modules.length === 0) problems.push(missing('modules'));
  const approval = asksApproval(form, needs) ? readApproval(form, problems) : null;
  const minutes = readMinutes(form.minutes ?? `${suggested}`, problems);
  const { mode, sample, modules, autoAdvance, welsh } = form;
  if (problems.length > 0 || from === null || to === null || mode === null || sample === null) {
    return fail(problems);
  }
  // Who holds the tablet alone presses Continue, so that a slip of the finger can be seen and mended.
  const wave = {
    title,
    from,
    to,
    mode,
    sample,
    minutes,
    autoAdvance: autoAdvance && mode !== 'selfCompletion',
  };
  return ok({ wave, modules, welsh, approval });
}

/** Whether residents can be asked in Welsh: as the officer said, else in Wales. */
export function asksInWelsh(
  { welsh }: Pick<WaveForm, 'welsh'>,
  { nation }: { readonly nation: string },
): boolean {
  return welsh ?? nation === 'Wales';
}

/** A needed text without spaces round it. */
export function neededText(text: string, field: SetupField, problems: FieldProblem[]): string {
  const trimmed = text.trim();
  if (trimmed === '') problems.push(missing(field));
  return trimmed;
}

/** A needed day; null, with the problem added, when there is none. */
export function neededDay(text: string, field: SetupField, problems: FieldProblem[]): Day | null {
  if (text.trim() === '') {
    problems.push(missing(field));
    return null;
  }
  return readDay(text, field, problems);
}

/** A day that may be left out; null, with the problem added when it is no day of the calendar. */
export function readDay(text: string, field: SetupField, problems: FieldProblem[]): Day | null {
  if (text.trim() === '') return null;
  const found = day(text.trim());
  if (found === null) problems.push({ field, problem: { kind: 'notADay', field, found: text } });
  return found;
}

function readApproval(form: WaveForm, problems: FieldProblem[]): Approval | null {
  const by = neededText(form.approvedBy, 'approved-by', problems);
  const on = neededDay(form.approvedOn, 'approved-on', problems);
  // Noon, so that the instant falls on the same calendar day in London in summer and winter.
  return on === null ? null : { by, at: instant(`${on}T12:00:00.000Z`), note: form.approvalNote.trim() };
}

function readMinutes(text: string, problems: FieldProblem[]): number {
  const minutes = Number(text.trim());
  if (text.trim() === '') problems.push(missing('minutes'));
  else if (!Number.isInteger(minutes) || minutes < MINUTES.from || minutes > MINUTES.to) {
    problems.push({ field: 'minutes', problem: { kind: 'outOfRange', field: 'minutes', ...MINUTES } });
  }
  return minutes;
}

function missing(field: SetupField): FieldProblem {
  return { field, problem: { kind: 'missingField', field } };
}
