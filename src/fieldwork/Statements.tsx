import { later } from '../ui/later.tsx';

/** What a resident may ask about, at the foot of the first and the last page: nobody waits for it. */
export const Statements = later(async () => (await import('./FoldedStatements.tsx')).FoldedStatements);
