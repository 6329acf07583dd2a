import type { AskedKind } from '../askedKind.ts';
import { CardInput } from './CardInput.tsx';
import { card } from './card.ts';

export const askedCard: AskedKind<'card'> = { rules: card, Input: CardInput };
