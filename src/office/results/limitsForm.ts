import {
  DEFAULT_LIMITS,
  LIMIT_RANGES,
  type QualityLimits,
} from '../../counting/analysis/quality/qualityLimits.ts';
import { type NumberRange, numbersForm } from './numbersForm.ts';

const ranges = Object.fromEntries(
  Object.entries(LIMIT_RANGES).map(([name, { isWhole, ...ends }]): [string, NumberRange] => [
    name,
    { ...ends, typed: isWhole ? 'whole' : 'percent' },
  ]),
) as Record<keyof QualityLimits, NumberRange>;

/** From where on something is worth a look: parts are typed in percent. */
export const limitsForm = numbersForm(ranges, DEFAULT_LIMITS);
