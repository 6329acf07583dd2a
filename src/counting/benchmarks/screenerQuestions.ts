import { modules } from '../../asking/bank/modules.ts';

/**
 * Ids of the bank's questions that say who may take part, or what quotas and weights need: asked before a poll's own
 * questions, they lead to no answer. A benchmark's poll asks such itself.
 */
export const screenerQuestions: ReadonlySet<string> = new Set(
  modules
    .filter(({ role }) => role === 'screener')
    .flatMap(({ questions }) => questions.map(({ question }) => String(question.id))),
);
