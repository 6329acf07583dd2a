import type { AskedKind } from '../askedKind.ts';
import { RankingInput } from './RankingInput.tsx';
import { ranking } from './ranking.ts';

export const askedRanking: AskedKind<'ranking'> = { rules: ranking, Input: RankingInput };
