import type { AskedKind } from '../askedKind.ts';
import { TextInput } from './TextInput.tsx';
import { text } from './text.ts';

export const askedText: AskedKind<'text'> = { rules: text, Input: TextInput };
