import type { AskedKind } from '../askedKind.ts';
import { ConstantSumInput } from './ConstantSumInput.tsx';
import { constantSum } from './constantSum.ts';

export const askedConstantSum: AskedKind<'constantSum'> = { rules: constantSum, Input: ConstantSumInput };
