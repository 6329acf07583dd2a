import { rounded } from '../../core/percent.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import {
  type PublishedFault,
  type PublishedSubject,
  publishedFault,
} from '../../counting/benchmarks/publishedFaults.ts';
import {
  PUBLISHED_SAMES,
  type PublishedShare,
  type PublishedWave,
} from '../../counting/benchmarks/publishedWave.ts';
import {
  dayRange,
  publishedBase,
  publishedEffect,
  publishedPercent,
} from '../../keeping/imports/publishedCells.ts';
import type { NewPublishedWave } from '../../keeping/imports/readPublished.ts';
import type { FieldError } from '../../ui/ErrorSummary.tsx';
import { wordsIn } from '../../words/inLanguages.ts';
import { publishedWords } from '../../words/published.ts';

const words = wordsIn(publishedWords, 'en');

/** What an officer typed of a round. */
export interface RoundForm {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly mode: PublishedWave['mode'];
  readonly sample: PublishedWave['sample'];
  readonly source: string;
  readonly designEffect: string;
  readonly same: readonly string[];
}

/** What an officer typed of one figure. */
export interface FigureForm {
  /** Id of the question. */
  readonly question: string;
  /** The place of the answer among those of the question. */
  readonly answer: number;
  readonly percent: string;
  readonly base: string;
  readonly page: string;
  readonly sameWording: boolean;
}

export const EMPTY_ROUND: RoundForm = {
  title: '',
  from: '',
  to: '',
  mode: 'telephone',
  sample: 'random',
  source: '',
  designEffect: '',
  same: [],
};

/** The box of a round's fact on the page. */
export function roundBox(fact: keyof RoundForm): string {
  return `round-${fact}`;
}

/** The box of a figure's part under one round. */
export function figureBox(part: keyof FigureForm, round: string): string {
  return `figure-${part}-${round.replaceAll(':', '-')}`;
}

/** A round without figures, or what is wrong with the form. */
export function roundFrom(
  form: RoundForm,
  kept: readonly PublishedWave[],
): Result<NewPublishedWave, readonly FieldError[]> {
  const title = form.title.trim();
  const source = form.source.trim();
  const when = dayRange(form.from, form.to);
  const designEffect = publishedEffect(form.designEffect);
  const at = (fact: keyof RoundForm & keyof typeof words.wrong) => ({
    field: roundBox(fact),
    text: words.wrong[fact],
  });
  const errors: readonly FieldError[] = [
    ...(title === '' ? [at('title')] : []),
    ...(isTaken(title, kept) ? [{ field: roundBox('title'), text: words.titleTaken(title) }] : []),
    ...('wrong' in when ? [at(when.wrong)] : []),
    ...(source === '' ? [at('source')] : []),
    ...(designEffect === undefined ? [at('designEffect')] : []),
  ];
  if (errors.length > 0 || 'wrong' in when || designEffect === undefined) return fail(errors);
  const same = PUBLISHED_SAMES.filter((one) => form.same.includes(one));
  const { mode, sample } = form;
  return ok({ title, ...when, mode, sample, source, designEffect, same, figures: [] });
}

/** Whether a round is called so already. */
export function isTaken(title: string, kept: readonly PublishedWave[]): boolean {
  return kept.some((one) => one.title.toLowerCase() === title.toLowerCase());
}

/** A figure for a round, or what is wrong with the form. */
export function figureFrom(
  form: FigureForm,
  round: PublishedWave,
  subjects: readonly PublishedSubject[],
): Result<PublishedShare, readonly FieldError[]> {
  const subject = subjects.find(({ id }) => id === form.question);
  const row = subject?.rows[form.answer];
  const percent = publishedPercent(form.percent);
  const base = publishedBase(form.base);
  const at = (part: keyof FigureForm, text: string) => ({ field: figureBox(part, round.id), text });
  const errors: readonly FieldError[] = [
    ...(percent === null ? [at('percent', words.wrong.percent)] : []),
    ...(base === undefined ? [at('base', words.wrong.base)] : []),
  ];
  if (!subject || !row || percent === null || base === undefined) return fail(errors);
  const { column, row: name } = row;
  const figure = {
    column,
    row: name,
    ...percent,
    base,
    sameWording: form.sameWording,
    page: form.page.trim(),
  };
  if (round.figures.some((one) => one.column === column && one.row === name)) {
    return fail([at('answer', words.double)]);
  }
  const fault = publishedFault(subject, [
    ...round.figures.filter((one) => one.column === subject.id),
    figure,
  ]);
  return fault === null ? ok(figure) : fail([at('percent', faultText(fault))]);
}

function faultText({ why, sum, decimals }: PublishedFault): string {
  return words.impossible[why](`${rounded(sum, decimals)}%`);
}
