import type { AskedKind } from '../askedKind.ts';
import { MultipleGridInput } from './MultipleGridInput.tsx';
import { multipleGrid } from './multipleGrid.ts';

export const askedMultipleGrid: AskedKind<'multipleGrid'> = { rules: multipleGrid, Input: MultipleGridInput };
