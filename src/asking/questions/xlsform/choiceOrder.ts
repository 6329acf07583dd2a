import type { ChoiceFace } from '../question.ts';
import type { XlsQuestion } from './xlsKind.ts';

/** XLSForm can only mix choices; that they are rotated stands in a column of our own. */
export function orderWritten(order: ChoiceFace['optionOrder']): Pick<XlsQuestion, 'parameters'> {
  return order === undefined ? {} : { parameters: { randomize: 'true' } };
}

export function orderRead({ parameters }: XlsQuestion): Pick<ChoiceFace, 'optionOrder'> {
  return parameters?.['randomize']?.toLowerCase() === 'true' ? { optionOrder: 'random' } : {};
}
