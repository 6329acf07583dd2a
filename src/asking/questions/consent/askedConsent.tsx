import type { AskedKind } from '../askedKind.ts';
import { ConsentInput } from './ConsentInput.tsx';
import { consent } from './consent.ts';

export const askedConsent: AskedKind<'consent'> = { rules: consent, Input: ConsentInput };
