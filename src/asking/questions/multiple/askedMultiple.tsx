import type { AskedKind } from '../askedKind.ts';
import { MultipleInput } from './MultipleInput.tsx';
import { multiple } from './multiple.ts';

export const askedMultiple: AskedKind<'multiple'> = { rules: multiple, Input: MultipleInput };
