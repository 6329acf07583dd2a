import { decimalsIn } from '../../asking/questions/number/number.ts';
import type { Check } from '../../asking/questions/question.ts';
import { stepMessage } from '../../asking/questions/xlsform/formMessages.ts';
import { rangeIn } from '../../asking/questions/xlsform/rangeIn.ts';
import type { XlsLimit } from '../../asking/questions/xlsform/xlsKind.ts';
import { xlsRead, xlsWritten } from '../../asking/questions/xlsform/xlsKinds.ts';
import type { Formula } from '../../asking/survey/formula.ts';
import { limitIn } from '../../asking/survey/xlsform/limitFormula.ts';
import { plainFace } from '../../asking/survey/xlsform/plainFace.ts';
import type { AskedItem } from './xlsFormItems.ts';

const limited = { integer: 'whole', range: 'whole', decimal: 'broken', date: 'day', text: 'words' } as const;

/**
 * A constraint parted into what the kind of question keeps by itself and what else must hold. An end that its kind cannot
 * keep as it stands (more decimals than it has, a range of one number, an end within a line of points) is a check.
 */
export function limitsKept(
  { item, name, found }: AskedItem,
  parts: readonly Formula[],
): { readonly limit: XlsLimit; readonly rest: readonly Formula[] } {
  const { type } = found;
  const sort = Object.hasOwn(limited, type) ? limited[type as keyof typeof limited] : null;
  if (sort === null) return { limit: {}, rest: parts };
  const { limit } = limitIn(parts, sort);
  const read = xlsRead({ ...found, limit }, plainFace(name, { en: '' }, type), item.line.own.get('kind'));
  const keeps: XlsLimit = (read && xlsWritten(read).limit) ?? {};
  const ends = (Object.keys(limit) as (keyof XlsLimit)[]).filter(
    (end) => keeps[end] === limit[end] || (end === 'longest' && isShorter(keeps, limit)),
  );
  return limitIn(parts, sort, new Set(ends));
}

/** No answer in words is as long as some forms would allow. */
function isShorter({ longest: most }: XlsLimit, { longest }: XlsLimit): boolean {
  return most !== undefined && longest !== undefined && most < longest;
}

/** That a number on a line is one of its points, where they are neither all whole numbers nor all of some decimals. */
export function stepCheck({ found: { type, parameters = {} } }: AskedItem): Check | null {
  const [first = Number.NaN, , step = Number.NaN] = rangeIn(parameters);
  const decimals = decimalsIn(step);
  const isEvery = step === 10 ** -decimals && decimalsIn(first) <= decimals;
  if (type !== 'range' || !(step > 0) || isEvery || !Number.isFinite(first)) return null;
  const here = first === 0 ? '.' : `(. ${first < 0 ? '+' : '-'} ${Math.abs(first)})`;
  // Parts of numbers are never quite what they are written as.
  const formula =
    decimals === 0 && Number.isInteger(first)
      ? `${here} mod ${step} = 0`
      : `abs(${here} div ${step} - round(${here} div ${step})) < 0.0001`;
  return { id: 'check_step', level: 'hard', mustHold: { formula }, message: stepMessage(step, first) };
}
