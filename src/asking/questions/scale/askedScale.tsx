import type { AskedKind } from '../askedKind.ts';
import { ScaleInput } from './ScaleInput.tsx';
import { scale } from './scale.ts';

export const askedScale: AskedKind<'scale'> = { rules: scale, Input: ScaleInput };
