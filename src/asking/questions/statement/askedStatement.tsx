import type { AskedKind } from '../askedKind.ts';
import { StatementInput } from './StatementInput.tsx';
import { statement } from './statement.ts';

export const askedStatement: AskedKind<'statement'> = { rules: statement, Input: StatementInput };
