import type { AskedKind } from '../askedKind.ts';
import { NumberInput } from './NumberInput.tsx';
import { number } from './number.ts';

export const askedNumber: AskedKind<'number'> = { rules: number, Input: NumberInput };
