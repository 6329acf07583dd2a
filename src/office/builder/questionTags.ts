import type { Question } from '../../asking/questions/question.ts';
import type { Finding } from '../../asking/survey/editing/reviewQuestionnaire.ts';
import { builderWords } from '../../words/builder.ts';
import { wordsIn } from '../../words/inLanguages.ts';
import type { BuilderPage } from './builderPage.ts';
import { lockOf } from './wordingLock.ts';

const words = wordsIn(builderWords, 'en');

export interface QuestionTag {
  readonly text: string;
  readonly colour: 'green' | 'grey' | 'orange' | 'red' | 'yellow' | 'blue';
}

/** What stands beside a question in the list: whose words it has, and what to look at. */
export function tagsOf(
  question: Question,
  { survey }: Pick<BuilderPage, 'survey'>,
  findings: readonly Finding[],
): readonly QuestionTag[] {
  const here = findings.filter((finding) => finding.question === question.id);
  const errors = here.filter(({ weight }) => weight === 'error').length;
  const warnings = here.length - errors;
  const isUnchecked =
    question.mark !== 'own' && question.mark !== 'seen' && survey.wordingConfirmed[question.id] === undefined;
  const lock = lockOf(question);
  return [
    {
      text: lock === null ? words.ownWords : words.lockTags[lock],
      colour: lock === 'benchmark' ? 'blue' : 'grey',
    },
    ...(isUnchecked ? [{ text: words.toCheck, colour: 'orange' } as const] : []),
    ...(question.required ? [{ text: words.requiredTag, colour: 'grey' } as const] : []),
    ...(errors > 0 ? [{ text: words.errorsHere(errors), colour: 'red' } as const] : []),
    ...(warnings > 0 ? [{ text: words.warningsHere(warnings), colour: 'yellow' } as const] : []),
  ];
}
