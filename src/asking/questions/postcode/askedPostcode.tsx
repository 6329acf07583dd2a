import type { AskedKind } from '../askedKind.ts';
import { PostcodeInput } from './PostcodeInput.tsx';
import { postcode } from './postcode.ts';

export const askedPostcode: AskedKind<'postcode'> = { rules: postcode, Input: PostcodeInput };
