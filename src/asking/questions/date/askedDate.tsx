import type { AskedKind } from '../askedKind.ts';
import { DateInput } from './DateInput.tsx';
import { date } from './date.ts';

export const askedDate: AskedKind<'date'> = { rules: date, Input: DateInput };
