import type { Question } from '../questions/question.ts';
import { type Questionnaire, questionsWritten } from '../survey/questionnaire.ts';
import { modules } from './modules.ts';
import type { SourcePage } from './sourcePages.ts';

const pages = new Map(
  modules.flatMap(({ questions, publishedAt }) =>
    publishedAt === undefined
      ? []
      : questions.map(({ question }) => [question.wording, publishedAt] as const),
  ),
);

/** Where the words of a question were published; null where they are the council's or this product's own. */
export function publishedAt({ wording, mark }: Pick<Question, 'wording' | 'mark'>): SourcePage | null {
  return mark === 'own' ? null : (pages.get(wording) ?? null);
}

/** Where the words of a questionnaire were published, each page once, in the order of asking. */
export function pagesOf(questionnaire: Questionnaire): readonly SourcePage[] {
  return [...new Set(questionsWritten(questionnaire).flatMap((question) => publishedAt(question) ?? []))];
}
