import type { PageView } from './interviewPages.ts';

/** Another key is another page. */
export function pageKey(view: PageView): string {
  return view.at === 'question' ? `question ${view.question.id} ${view.part}` : view.at;
}
