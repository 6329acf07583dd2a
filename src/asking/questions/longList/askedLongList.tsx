import type { AskedKind } from '../askedKind.ts';
import { LongListInput } from './LongListInput.tsx';
import { longList } from './longList.ts';

export const askedLongList: AskedKind<'longList'> = { rules: longList, Input: LongListInput };
