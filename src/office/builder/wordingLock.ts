import type { BankModule } from '../../asking/bank/bankModule.ts';
import { modules } from '../../asking/bank/modules.ts';
import type { Question } from '../../asking/questions/question.ts';
import { freshWording } from '../../asking/survey/editing/nextVersion.ts';
import { type Questionnaire, questionById } from '../../asking/survey/questionnaire.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';

const words = wordsIn(builderWords, 'en');
const bank = new Map(
  modules.flatMap((module) =>
    module.questions.map(({ question }) => [question.wording, lockIn(module, question)] as const),
  ),
);

/** What is lost when the wording of a question is changed; null for the council's own wording, where nothing is. */
export type Lock = 'benchmark' | 'regulator' | 'report' | 'bank' | 'screener' | 'equality';

/** What the words of a module are kept for. */
export function lockOfModule({ role, comparedWith }: Pick<BankModule, 'role' | 'comparedWith'>): Lock {
  if (role === 'screener' || role === 'equality') return role;
  const locks = { poll: 'benchmark', regulator: 'regulator', report: 'report', nobody: 'bank' } as const;
  return locks[comparedWith];
}

/** A question of our own among those of a poll or a report is compared with nothing. */
function lockIn(module: BankModule, { mark }: Question): Lock {
  const lock = lockOfModule(module);
  const isCompared = lock === 'benchmark' || lock === 'regulator' || lock === 'report';
  return isCompared && mark === 'own' ? 'bank' : lock;
}

/** Why the words of a question stay until an officer unlocks them; null where they are the council's own. */
export function lockOf(question: Question): Lock | null {
  return bank.get(question.wording) ?? null;
}

/** The question in the council's own hands: another wording, which nothing is compared with. */
export function unlocked(question: Question, versions: readonly Questionnaire[]): Question {
  const { leadInMark: _mark, ...rest } = question;
  const forms = versions.flatMap((version) => questionById(version, question.id) ?? []);
  const first = `changed.${question.id}`;
  const wording = forms.some((form) => form.wording === first) ? freshWording(first, forms) : first;
  return { ...rest, mark: 'own', wording, source: words.changedFrom(question.source) } as Question;
}
